/** Those who run the platform, and how the first of them comes to be. */
package com.mintreu.platform.operators;
