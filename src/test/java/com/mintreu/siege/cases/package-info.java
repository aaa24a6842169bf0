/** The attacks, each with what must hold during and after it. */
package com.mintreu.siege.cases;
