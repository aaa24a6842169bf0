/** What a module is to the platform. */
package com.mintreu.platform.modules;
