/** What was found, as a table. */
package com.mintreu.siege.report;
