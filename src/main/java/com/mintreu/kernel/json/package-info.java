/** JSON in and out: strict reading, constraints, merge patches. */
package com.mintreu.kernel.json;
