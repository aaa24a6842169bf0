/** Errors told to the caller, and the one way by which every error leaves. */
package com.mintreu.kernel.problems;
