/** Who calls, and who may. */
package com.mintreu.platform.access;
