/** The database: its pool, its schema, and units of work on it. */
package com.mintreu.kernel.persistence;
