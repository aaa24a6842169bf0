/** The entrance: who a caller is, whether it may come in, and as which tenant. */
package com.mintreu.platform.entry;
