package com.mintreu.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/**
 * Embedded Payara shares the test's class path and finds there what comes first. The test is worth nothing unless what
 * it finds is its own, as on a real server.
 */
final class PayaraLibraries {
    private static final List<String> ITS_OWN = List.of(
            "org/eclipse/persistence/Version.class",
            "org/glassfish/jersey/server/ResourceConfig.class",
            "org/jboss/weld/Container.class",
            "org/hibernate/validator/HibernateValidator.class",
            "jakarta/ws/rs/core/Application.class");

    private PayaraLibraries() {}

    static void requireUnmixed() {
        for (var name : ITS_OWN) {
            var places = places(name);
            if (places.size() != 1 || !places.get(0).contains("payara-embedded"))
                throw new IllegalStateException("Payara's libraries must come from its jar alone, but " + places);
        }
        var ours = places("META-INF/persistence.xml");
        if (!ours.isEmpty())
            throw new IllegalStateException("The WAR's classes must come from the WAR alone, but " + ours);
    }

    private static List<String> places(String name) {
        try {
            var urls = PayaraLibraries.class.getClassLoader().getResources(name);
            return Collections.list(urls).stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
