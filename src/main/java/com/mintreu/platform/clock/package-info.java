/** The platform's clock, as operators see and, in tests, move it. */
package com.mintreu.platform.clock;
