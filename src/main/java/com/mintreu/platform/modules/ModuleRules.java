package com.mintreu.platform.modules;

import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold for every module, each told in a sentence that names the class and the cure. The build ends where one does not. */
public final class ModuleRules {
    private final String root;
    private final Collection<String> changelogs;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();

    private ModuleRules(String root, Collection<String> changelogs) {
        this.root = root;
        this.changelogs = changelogs;
    }

    /** The changelogs are the folders below {@code sql/}. */
    public static void check(Collection<Class<?>> types, Collection<String> changelogs) {
        var faults = faults(Modules.ROOT, types, changelogs);
        if (!faults.isEmpty())
            throw new IllegalStateException(faults.stream()
                    .collect(Collectors.joining("\n  ", "The modules are not as they must be:\n  ", "")));
    }

    /** Of the modules in the packages below {@code root}, which ends with a dot. */
    static List<String> faults(String root, Collection<Class<?>> types, Collection<String> changelogs) {
        var rules = new ModuleRules(root, changelogs);
        types.stream()
                .filter(type -> type.getPackageName().startsWith(root))
                .collect(Collectors.groupingBy(rules::segment, TreeMap::new, Collectors.toList()))
                .forEach(rules::check);
        return List.copyOf(rules.faults);
    }

    /** The package right below the root. */
    private String segment(Class<?> type) {
        return type.getPackageName().substring(root.length()).split("\\.")[0];
    }

    private void check(String segment, List<Class<?>> types) {
        var modules =
                types.stream().filter(ProductModule.class::isAssignableFrom).toList();
        for (var type : types) {
            if (type.isAnnotationPresent(Entity.class) && !TenantOwned.class.isAssignableFrom(type))
                fault(type, "is an entity of a module: it must extend TenantOwned.");
        }
        if (modules.isEmpty())
            faults.add("%s%s has no module: add a class that implements ProductModule, with @ApplicationScoped on it."
                    .formatted(root, segment));
        else if (modules.size() > 1)
            faults.add("%s%s has several modules, %s: keep one, or give each a package of its own."
                    .formatted(root, segment, names(modules)));
        else introduced(modules.get(0)).ifPresent(module -> check(segment, modules.get(0), module, types));
    }

    private void check(String segment, Class<?> introduction, ProductModule module, List<Class<?>> types) {
        var key = module.key();
        if (!segment.equals(key))
            fault(
                    introduction,
                    "has the key %s, but lies in the package %s%s: key and package must have the same name."
                            .formatted(key, root, segment));
        if (introduction.getDeclaredAnnotation(ApplicationScoped.class) == null)
            fault(introduction, "is no bean: put @ApplicationScoped on it.");
        checkPrefix(introduction, module.tablePrefix());
        var entities = types.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
        if (!entities.isEmpty() && !changelogs.contains(segment))
            fault(introduction, "has entities, but no tables: write sql/%s/changelog.sql.".formatted(segment));
        entities.forEach(entity -> checkTable(entity, module.tablePrefix()));
        var collections = new TreeSet<String>();
        entities.forEach(entity -> collections.add(Modules.collection(entity, module.tablePrefix())));
        collections.forEach(collection -> checkCollection(introduction, collection));
        types.stream().filter(type -> type.isAnnotationPresent(Path.class)).forEach(resource -> {
            checkPath(resource, key);
            faults.addAll(CachedReadRules.faults(resource));
            checkCollections(resource, collections);
        });
    }

    private void checkPrefix(Class<?> introduction, String prefix) {
        if (!prefix.matches("[a-z][a-z0-9]*_"))
            fault(
                    introduction,
                    "has the table prefix \"%s\": it must be a word in lower case and _.".formatted(prefix));
        var other = prefixes.putIfAbsent(prefix, introduction.getName());
        if (other != null)
            fault(introduction, "has the table prefix %s, which %s has: choose another one.".formatted(prefix, other));
    }

    private void checkTable(Class<?> entity, String prefix) {
        var table = Optional.ofNullable(entity.getAnnotation(Table.class))
                .map(Table::name)
                .orElse("");
        if (!table.startsWith(prefix))
            fault(
                    entity,
                    "has the table \"%s\": put @Table(name = \"%s...\") on it, as its module's tablePrefix() says."
                            .formatted(table, prefix));
    }

    private void checkCollection(Class<?> introduction, String collection) {
        if (collection.isEmpty()) return; // its table is at fault
        if (!collection.matches("[a-z][a-z0-9_]{0,49}"))
            fault(
                    introduction,
                    "has an entity in the collection \"%s\": it must be a word of at most 50 characters in lower case."
                            .formatted(collection));
    }

    /** A misspelled collection would never change, and its answers would be kept for good. */
    private void checkCollections(Class<?> resource, Set<String> collections) {
        for (var method : resource.getMethods()) {
            if (!method.isAnnotationPresent(Cached.class)) continue;
            for (var each : method.getAnnotation(Cached.class).collection())
                if (!collections.contains(each))
                    faults.add(
                            "%s.%s is @Cached of the collection %s, to which no entity of its module belongs: there are %s."
                                    .formatted(resource.getName(), method.getName(), each, collections));
        }
    }

    private void checkPath(Class<?> resource, String key) {
        var path = resource.getAnnotation(Path.class).value();
        if (!(path + "/").startsWith(key + "/"))
            fault(resource, "has the @Path \"%s\": it must begin with %s, the key of its module.".formatted(path, key));
    }

    /** As it says itself; the build has no container that could make it. */
    private Optional<ProductModule> introduced(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of((ProductModule) constructor.newInstance());
        } catch (ReflectiveOperationException | RuntimeException unusable) {
            fault(
                    type,
                    "cannot be made: give it a constructor without parameters, and a key and a prefix that need nothing injected.");
            return Optional.empty();
        }
    }

    private void fault(Class<?> type, String sentence) {
        faults.add(type.getName() + " " + sentence);
    }

    private static String names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
    }
}
