package com.mintreu.kernel.logging;

import java.util.Objects;

/** What the lines of this thread are about. */
public final class LogContext {
    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    private LogContext() {}

    public static void request(String id) {
        REQUEST.set(id);
    }

    public static void tenant(String id) {
        TENANT.set(id);
    }

    public static void forgetTenant() {
        TENANT.remove();
    }

    public static void forgetRequest() {
        REQUEST.remove();
    }

    /** The number of the request that this thread works on, "-" where there is none. */
    public static String request() {
        return Objects.requireNonNullElse(REQUEST.get(), "-");
    }

    static String prefix() {
        var request = REQUEST.get();
        var tenant = TENANT.get();
        return (request == null ? "" : "request " + request + ": ") + (tenant == null ? "" : "tenant " + tenant + ": ");
    }
}
