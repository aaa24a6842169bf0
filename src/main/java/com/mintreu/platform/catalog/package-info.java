/** Products and the plans on which they are sold. */
package com.mintreu.platform.catalog;
