package com.mintreu.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what a class logs during a test, instead of showing it. */
public final class LogOf extends Handler implements BeforeEachCallback, AfterEachCallback {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger;

    public LogOf(Class<?> type) {
        logger = Logger.getLogger(type.getName());
    }

    /** With the stack traces. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
