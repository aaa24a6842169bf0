/** What tenants have agreed to, and what that entitles them to now. */
package com.mintreu.platform.subscriptions;
