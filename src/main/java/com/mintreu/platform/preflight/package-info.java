/** What the host gives, and what is missing. */
package com.mintreu.platform.preflight;
