/** The customers, their domains, and who has a place in them. */
package com.mintreu.platform.tenants;
