/** A closed-loop load generator for HTTP/1.1 on the loopback address that leaves the processor to the server. */
package com.mintreu.bench.load;
