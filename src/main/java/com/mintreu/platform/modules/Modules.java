package com.mintreu.platform.modules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The modules in this WAR. */
@ApplicationScoped
public class Modules {
    static final String ROOT = "com.mintreu.modules.";

    @Inject
    @Any
    Instance<ProductModule> found;

    private final SortedMap<String, ProductModule> byKey = new TreeMap<>();

    @PostConstruct
    void check() {
        for (var module : found) {
            if (!module.getClass().getPackageName().equals(ROOT + module.key())) {
                throw new IllegalStateException(
                        "The module " + module.key() + " must lie in the package " + ROOT + module.key() + ".");
            }
            byKey.put(module.key(), module);
        }
    }

    public Iterable<String> keys() {
        return byKey.keySet();
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The key of the module to which the class belongs; empty for the platform's own. */
    public Optional<String> keyOf(Class<?> type) {
        return byKey.keySet().stream()
                .filter(key -> (type.getPackageName() + ".").startsWith(ROOT + key + "."))
                .findFirst();
    }
}
