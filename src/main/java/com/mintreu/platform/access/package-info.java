/** Who calls, and who may: types that every other package of the platform may use. */
package com.mintreu.platform.access;
