package com.mintreu.kernel.persistence;

/** The database answers for the first time since the application started, and its schema is up to date. */
public record DatabaseOpened() {}
