package com.mintreu.build;

import com.mintreu.platform.modules.ModuleRules;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The application's own types, listed from its compiled classes, so that no list is kept by hand and nothing is scanned at start: {@code META-INF/mintreu/}
 * with {@code beans, resources, changelogs, changesets, stamp, version}, and the entities in {@code META-INF/persistence.xml}.
 */
final class TypeLists {
    private static final Set<String> PERSISTENT = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");
    private static final Set<String> HTTP = Set.of("jakarta.ws.rs.Path", "jakarta.ws.rs.ext.Provider");
    private static final Set<String> BEAN = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.interceptor.Interceptor",
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ext.Provider");

    private TypeLists() {}

    static void write(Path classes, Path template, String version) throws IOException {
        var types = types(classes);
        var lists = Files.createDirectories(classes.resolve("META-INF/mintreu"));
        Files.write(lists.resolve("beans"), names(types, BEAN));
        Files.write(lists.resolve("resources"), names(types, HTTP));
        var changelogs = changelogs(classes.resolve("sql"));
        ModuleRules.check(types, changelogs);
        Files.write(lists.resolve("changelogs"), changelogs);
        Files.write(lists.resolve("changesets"), changesets(classes.resolve("sql"), changelogs));
        Files.writeString(lists.resolve("version"), version);
        Files.writeString(lists.resolve("stamp"), stamp(template.resolve("../../../java")));
        putEntities(template, classes.resolve("META-INF/persistence.xml"), names(types, PERSISTENT));
    }

    private static List<Class<?>> types(Path classes) throws IOException {
        var types = new ArrayList<Class<?>>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var name = classes.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replaceAll("[/\\\\]", ".");
                if (!name.endsWith("-info")) types.add(load(name));
            }
        }
        return types;
    }

    /** Of the sources: the classes are woven, and not the same after every compilation. */
    private static String stamp(Path sources) throws IOException {
        var digest = new CRC32();
        try (Stream<Path> files = Files.walk(sources.normalize())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                digest.update(Files.readAllBytes(file));
        }
        return Long.toString(digest.getValue(), 36);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TypeLists.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError broken) {
            throw new IllegalStateException("Cannot look into " + name + ": is a dependency missing?", broken);
        }
    }

    private static List<String> names(List<Class<?>> types, Set<String> annotations) {
        Predicate<Annotation> wanted =
                each -> annotations.contains(each.annotationType().getName());
        return types.stream()
                .filter(type -> !Modifier.isInterface(type.getModifiers()))
                .filter(type -> Stream.of(type.getDeclaredAnnotations()).anyMatch(wanted))
                .map(Class::getName)
                .toList();
    }

    /** The platform's changelog comes first: the modules' tables point to its own. */
    private static List<String> changelogs(Path sql) throws IOException {
        try (Stream<Path> folders = Files.list(sql)) {
            var found = folders.filter(each -> Files.exists(each.resolve("changelog.sql")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of("platform"), found.stream().filter(each -> !each.equals("platform")))
                    .toList();
        }
    }

    /** As the database knows them: the logical path of the file, the id and the author. */
    private static List<String> changesets(Path sql, List<String> changelogs) throws IOException {
        var changesets = new ArrayList<String>();
        for (var changelog : changelogs) {
            for (var line : Files.readAllLines(sql.resolve(changelog).resolve("changelog.sql"))) {
                if (line.startsWith("--liquibase") && !line.contains("logicalFilePath:" + changelog)) {
                    throw new IllegalStateException("sql/" + changelog
                            + "/changelog.sql must begin: --liquibase formatted sql logicalFilePath:" + changelog);
                }
                var name = line.startsWith("--changeset ") ? line.split("[ :]+") : new String[0];
                if (name.length > 2) changesets.add("%s %s %s".formatted(changelog, name[2], name[1]));
            }
        }
        return changesets;
    }

    private static void putEntities(Path template, Path persistence, List<String> entities) throws IOException {
        var lines = entities.stream().map("    <class>%s</class>"::formatted).collect(Collectors.joining("\n"));
        Files.writeString(persistence, Files.readString(template).replace("    <!-- entities -->", lines));
    }
}
