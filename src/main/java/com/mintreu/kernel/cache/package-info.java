/** What is remembered between requests. */
package com.mintreu.kernel.cache;
