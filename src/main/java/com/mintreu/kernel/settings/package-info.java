/** What the operator has set, and where. */
package com.mintreu.kernel.settings;
