package com.mintreu.siege.honest;

/** What honest callers do. */
public enum Kind {
    READ,
    WRITE,
    LOG_IN
}
