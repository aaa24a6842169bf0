/** The lists of our own types that the build makes. */
package com.mintreu.kernel.types;
