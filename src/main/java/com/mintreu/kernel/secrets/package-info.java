/** Credentials that the platform makes. */
package com.mintreu.kernel.secrets;
