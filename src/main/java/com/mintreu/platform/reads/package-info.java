/** ETags. Reads of a module that need not be made again: conditional requests, and what visitors have just been shown; writes that require a state of the content. */
package com.mintreu.platform.reads;
