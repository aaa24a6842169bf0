/** Who the current tenant is, and what belongs to it. */
package com.mintreu.kernel.tenancy;
