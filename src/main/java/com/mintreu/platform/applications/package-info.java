/** The tenants' instances of products, and their API keys. */
package com.mintreu.platform.applications;
