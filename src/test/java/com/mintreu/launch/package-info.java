/** Starts what the platform needs on a developer's machine: a private MariaDB, a stock Tomcat, demo data; also for the black-box tests. */
package com.mintreu.launch;
