/** What rows have in common: ids, times, and lists read page by page. */
package com.mintreu.kernel.rows;
