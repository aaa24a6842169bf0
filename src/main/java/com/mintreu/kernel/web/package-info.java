/** The edge of the application towards HTTP. */
package com.mintreu.kernel.web;
