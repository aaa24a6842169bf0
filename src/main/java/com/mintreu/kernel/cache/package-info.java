/** Caches that outlive a request. */
package com.mintreu.kernel.cache;
