package com.mintreu.kernel.logging;

import java.lang.System.Logger.Level;

/** The log. Every line begins with the request and the tenant it is about, where there is one. */
public final class Log {
    private final System.Logger logger;

    private Log(System.Logger logger) {
        this.logger = logger;
    }

    public static Log of(Class<?> type) {
        return new Log(System.getLogger(type.getName()));
    }

    public void info(String line) {
        logger.log(Level.INFO, LogContext.prefix() + line);
    }

    public void warning(String line) {
        logger.log(Level.WARNING, LogContext.prefix() + line);
    }

    public void error(String line, Throwable cause) {
        logger.log(Level.ERROR, LogContext.prefix() + line, cause);
    }
}
