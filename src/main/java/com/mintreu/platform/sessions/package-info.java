/** Log-ins and their tokens. */
package com.mintreu.platform.sessions;
