/** The log, and what its lines are about. */
package com.mintreu.kernel.logging;
