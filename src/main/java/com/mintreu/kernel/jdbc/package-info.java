/** Connections to the database: the pool, the queue before it, the circuit breaker; what the failure of a statement means, and whether writes are refused. */
package com.mintreu.kernel.jdbc;
