package com.mintreu.platform.modules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The modules in this WAR. */
@ApplicationScoped
public class Modules {
    static final String ROOT = "com.mintreu.modules.";

    @Inject
    @Any
    Instance<ProductModule> found;

    private final SortedMap<String, ProductModule> byKey = new TreeMap<>();
    private final Map<Class<?>, Optional<String>> collections = new ConcurrentHashMap<>();

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

    /** The collection to which the rows of an entity belong; empty for the platform's own entities. */
    public Optional<String> collectionOf(Class<?> entity) {
        return collections.computeIfAbsent(entity, any -> keyOf(entity)
                .map(key -> collection(entity, byKey.get(key).tablePrefix())));
    }

    static String collection(Class<?> entity, String prefix) {
        var own = entity.getAnnotation(InCollection.class);
        if (own != null) return own.value();
        return Optional.ofNullable(entity.getAnnotation(Table.class))
                .map(Table::name)
                .filter(table -> table.startsWith(prefix))
                .map(table -> table.substring(prefix.length()))
                .orElse("");
    }

    /** The key of the module to which the class belongs; empty for the platform's own. */
    public Optional<String> keyOf(Class<?> type) {
        return byKey.keySet().stream()
                .filter(key -> (type.getPackageName() + ".").startsWith(ROOT + key + "."))
                .findFirst();
    }
}
