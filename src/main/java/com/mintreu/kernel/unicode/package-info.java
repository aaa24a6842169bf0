/** Notions of Unicode that do not depend on the JDK: the version of icu4j in this build decides. */
package com.mintreu.kernel.unicode;
