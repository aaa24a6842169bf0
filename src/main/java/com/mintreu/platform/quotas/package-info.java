/** How much of something anybody may have. */
package com.mintreu.platform.quotas;
