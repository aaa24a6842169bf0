/** The tenants and rows a run works on: what is called is made through the public API, the bulk of the rows by SQL out of that. */
package com.mintreu.bench.world;
