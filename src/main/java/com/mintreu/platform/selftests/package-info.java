/** The platform attacks itself, on the very host where it runs. */
package com.mintreu.platform.selftests;
