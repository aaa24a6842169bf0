package com.mintreu.kernel.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The reviewed list of the tables that belong to no tenant, {@code sql/global-tables}: a name and the reason why, one a line. */
final class GlobalTables {
    private GlobalTables() {}

    static Set<String> names() {
        try (var in = GlobalTables.class.getResourceAsStream("/sql/global-tables")) {
            if (in == null) throw new IllegalStateException("The list sql/global-tables is not in this build.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GlobalTables::name)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(String line) {
        var parts = line.strip().split("\\s+", 2);
        if (parts.length < 2)
            throw new IllegalStateException("sql/global-tables does not say why " + parts[0] + " is global.");
        return parts[0];
    }
}
