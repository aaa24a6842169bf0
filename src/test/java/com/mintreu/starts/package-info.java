/** Black-box tests of how the WAR starts: what it makes of the schema it finds, and of what the operator has set. On Tomcat, where each start is a process of its own. */
package com.mintreu.starts;
