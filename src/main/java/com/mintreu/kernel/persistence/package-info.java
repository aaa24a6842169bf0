/** The database, opened, and units of work on it: transactions, and the EntityManager of each. */
package com.mintreu.kernel.persistence;
