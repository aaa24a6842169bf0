/** The proof, from outside, that no tenant sees, changes or guesses what belongs to another: every operation found at run time is attacked. */
package com.mintreu.isolation;
