/** The time. */
package com.mintreu.kernel.clock;
