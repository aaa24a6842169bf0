/** What is known about the heap. */
package com.mintreu.kernel.memory;
