/** The way of a request: which filters it passes, in which order. */
package com.mintreu.platform.web;
