/** The persons who use the platform. */
package com.mintreu.platform.users;
