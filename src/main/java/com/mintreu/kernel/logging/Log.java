package com.mintreu.kernel.logging;

import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log. Every line says whence it comes, and begins with the request and the tenant it is about, where there is one. */
public final class Log {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final Repetitions LINES = new Repetitions(Duration.ofSeconds(10), System::nanoTime);
    private static final Repetitions STACKS = new Repetitions(Duration.ofMinutes(1), System::nanoTime);

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

    public void error(String line) {
        log(Level.SEVERE, line, null);
    }

    public void error(String line, Throwable cause) {
        log(Level.SEVERE, line, cause);
    }

    /** A line that strangers can cause any number of times: of each kind one in ten seconds, with how many more there were. */
    public void countedInfo(String kind, String line) {
        var leftOut = LINES.admit(logger.getName() + kind, count -> logger.info(kind + more(count)));
        if (leftOut.isPresent()) log(Level.INFO, line + more(leftOut.getAsInt()), null);
    }

    /** Likewise, for what the operator should look at. */
    public void countedWarning(String kind, String line) {
        var leftOut = LINES.admit(logger.getName() + kind, count -> logger.warning(kind + more(count)));
        if (leftOut.isPresent()) log(Level.WARNING, line + more(leftOut.getAsInt()), null);
    }

    /** With the stack of the cause: of each kind one in a minute. False if this one was left out. */
    public boolean countedError(String kind, String line, Throwable cause) {
        var leftOut = STACKS.admit(logger.getName() + kind, count -> logger.severe(kind + more(count)));
        if (leftOut.isPresent()) log(Level.SEVERE, line + more(leftOut.getAsInt()), cause);
        return leftOut.isPresent();
    }

    private static String more(int leftOut) {
        return leftOut == 0 ? "" : " (and %s more of this kind before)".formatted(leftOut);
    }

    private void log(Level level, String line, Throwable cause) {
        LINES.tellOverdue();
        STACKS.tellOverdue();
        if (!logger.isLoggable(level)) return;
        var caller =
                STACK.walk(frames -> frames.skip(2).findFirst()); // else this class would be told as the source of all
        logger.logp(
                level,
                caller.map(StackFrame::getClassName).orElse(""),
                caller.map(StackFrame::getMethodName).orElse(""),
                LogContext.prefix() + line,
                cause);
    }
}
