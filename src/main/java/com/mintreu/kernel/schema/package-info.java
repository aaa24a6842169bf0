/** The schema: the changelogs, what of them is pending, the lock under which they run, and the lints that hold the tables against the entities. */
package com.mintreu.kernel.schema;
