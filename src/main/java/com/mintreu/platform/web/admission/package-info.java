/** What stands before every resource method: authenticate, resolve, authorise, entitle. The result is the admission. */
package com.mintreu.platform.web.admission;
