/** The processes of a run, a MariaDB and Tomcats with several sites in each, and what they spend. */
package com.mintreu.bench.servers;
