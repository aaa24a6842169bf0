/** What is refused when there is too much of it at once: memory, requests, waiting. No owner gets all of anything. */
package com.mintreu.kernel.overload;
