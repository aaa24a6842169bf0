/** The benchmark (mvn -Pbench): the finished WAR beside a bare servlet, on the same rows, in one run. */
package com.mintreu.bench;
