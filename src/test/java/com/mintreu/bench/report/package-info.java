/** What came out: the budgets and whether they are met, a table, a JSON file and a chart. */
package com.mintreu.bench.report;
