/** How the application starts in a plain servlet container and in a full server. */
package com.mintreu.kernel.start;
