/** Work that nobody waits for, done as the tenant it belongs to. */
package com.mintreu.platform.background;
