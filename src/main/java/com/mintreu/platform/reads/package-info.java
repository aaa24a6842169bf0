/** Reads of a module that need not be made again: conditional requests, and what visitors have just been shown. */
package com.mintreu.platform.reads;
