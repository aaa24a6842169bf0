/** Whether the heap still has room, and what to do when it has none. */
package com.mintreu.kernel.memory;
