/** Who is measured beside whom: contenders take turns, round after round, so that what else the machine does meets them all alike. */
package com.mintreu.bench.rounds;
