/** What is measured. A feature that wants to be measured adds a few lines to the cases whose rows and servers suit it. */
package com.mintreu.bench.cases;
