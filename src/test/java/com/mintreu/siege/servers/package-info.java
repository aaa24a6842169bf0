/** What is besieged: Tomcat as the run command sets it up, a private MariaDB, and what both tell about themselves. */
package com.mintreu.siege.servers;
