/** How the running platform does, for its operator. */
package com.mintreu.platform.status;
