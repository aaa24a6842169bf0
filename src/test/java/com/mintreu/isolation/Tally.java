package com.mintreu.isolation;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Counts what was really done, and prints it once at the end of the run. An operation is a route that was called; an
 * attack is a way of calling: a kind of caller with a kind of ids, or a kind of site in a request (a field, a header ...)
 * with a kind of foreign thing in it; a leak is a call that was answered as it should not be.
 */
final class Tally implements BeforeAllCallback, CloseableResource {
    private static final Set<String> OPERATIONS = new TreeSet<>();
    private static final Set<String> ATTACKS = new TreeSet<>();
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger LEAKS = new AtomicInteger();

    static void attacked(Operation operation, String how) {
        OPERATIONS.add(operation.toString());
        ATTACKS.add(how);
        CALLS.incrementAndGet();
    }

    static void leaked() {
        LEAKS.incrementAndGet();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(Tally.class)).getOrComputeIfAbsent("line", key -> this);
    }

    @Override
    public void close() {
        System.out.printf(
                "isolation: %d operations × %d attacks, %d leaks (%d calls)%n",
                OPERATIONS.size(), ATTACKS.size(), LEAKS.get(), CALLS.get());
    }
}
