package com.mintreu.kernel.logging;

import java.lang.StackWalker.StackFrame;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log. Every line says whence it comes, and begins with the request and the tenant it is about, where there is one. */
public final class Log {
    private static final StackWalker STACK = StackWalker.getInstance();

    private final Logger logger;

    private Log(Logger logger) {
        this.logger = logger;
    }

    public static Log of(Class<?> type) {
        return new Log(Logger.getLogger(type.getName()));
    }

    public void info(String line) {
        log(Level.INFO, line, null);
    }

    public void warning(String line) {
        log(Level.WARNING, line, null);
    }

    public void error(String line, Throwable cause) {
        log(Level.SEVERE, line, cause);
    }

    private void log(Level level, String line, Throwable cause) {
        if (!logger.isLoggable(level)) return;
        var caller = STACK.walk(frames -> frames.skip(2).findFirst()); // else this class would be told as the source of all
        logger.logp(level, caller.map(StackFrame::getClassName).orElse(""), caller.map(StackFrame::getMethodName).orElse(""), LogContext.prefix() + line, cause);
    }
}
