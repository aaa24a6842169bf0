/** Black-box tests: the finished WAR in a real container on a real database, over HTTP and nothing else. */
package com.mintreu.blackbox;
