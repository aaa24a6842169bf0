package com.mintreu.kernel.json;

import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bounds of texts that the operator has set, by the name of the setting. */
@ApplicationScoped
class Bounds {
    private static final int KIB = 1024;

    @Inject
    Settings settings;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    int bytes(String setting) {
        return known.computeIfAbsent(setting, name -> settings.number(name) * KIB);
    }
}
