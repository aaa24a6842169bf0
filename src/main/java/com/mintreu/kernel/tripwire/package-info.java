/** Holds every statement against the tenant before the database sees it. */
package com.mintreu.kernel.tripwire;
