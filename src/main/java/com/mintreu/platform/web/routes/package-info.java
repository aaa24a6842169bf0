/** The resource methods of this WAR: what each declares, the rules that each must keep, and their table. */
package com.mintreu.platform.web.routes;
