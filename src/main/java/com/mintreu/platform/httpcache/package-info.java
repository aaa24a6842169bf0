/** ETags, conditional reads and writes of modules, and the cache of responses to visitors. */
package com.mintreu.platform.httpcache;
