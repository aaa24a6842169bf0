/** Who is there: the honest tenants, and the tenant and the person who attack. */
package com.mintreu.siege.world;
