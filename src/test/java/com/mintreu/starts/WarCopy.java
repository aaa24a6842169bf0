package com.mintreu.starts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The WAR as another build would have made it: without a module, or with a class more. */
final class WarCopy {
    private static final List<String> LISTS = List.of("beans", "resources", "changelogs", "changesets");

    private WarCopy() {}

    /** Its classes lie there still, but nothing names them. */
    static Path without(String module) throws IOException {
        var classes = "com.mintreu.modules." + module + ".";
        var copy = copy("without-" + module);
        for (var list : LISTS) {
            change(copy, "mintreu/" + list, text -> text.lines()
                    .filter(line -> !line.startsWith(classes) && !line.equals(module) && !line.startsWith(module + " "))
                    .collect(Collectors.joining("\n")));
        }
        change(copy, "persistence.xml", text -> text.lines()
                .filter(line -> !line.contains("<class>" + classes))
                .collect(Collectors.joining("\n")));
        return copy;
    }

    /** With a class of the tests, which need not be able to load it, on the lists {@code beans} or {@code resources}, or both. */
    static Path with(String type, String... lists) throws IOException {
        var copy = copy("with-" + type);
        add(copy, type, lists);
        return copy;
    }

    /** With a module of the tests. Its classes are found by their names, and its tables are made by {@code planted/<key>.sql}. */
    static Path withModule(String key, String entity) throws IOException {
        var name = "com.mintreu.modules." + key;
        var copy = copy("with-" + name);
        for (var file : classes(name)) {
            var type = name + "." + file.replace(".class", "");
            if (type.endsWith("Resource")) add(copy, type, "beans", "resources");
            else if (type.endsWith("Module") || type.endsWith("." + entity + "s")) add(copy, type, "beans");
            else add(copy, type);
        }
        change(
                copy,
                "persistence.xml",
                text -> text.replaceFirst("(<class>)", "<class>%s.%s</class>\n    $1".formatted(name, entity)));
        change(copy, "mintreu/changelogs", text -> text.stripTrailing() + "\n" + key + "\n");
        change(copy, "mintreu/changesets", text -> text.stripTrailing() + "\n" + key + " " + key + " mintreu\n");
        put(copy, "planted/" + key + ".sql", "sql/" + key + "/changelog.sql");
        return copy;
    }

    private static List<String> classes(String name) throws IOException {
        var folder = WarCopy.class.getResource("/" + name.replace('.', '/'));
        try (Stream<Path> files = Files.list(Path.of(folder.getPath()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path copy, String type, String... lists) throws IOException {
        var file = type.replace('.', '/') + ".class";
        for (var list : lists)
            change(copy, "mintreu/" + list, text -> Stream.concat(text.lines(), Stream.of(type))
                    .collect(Collectors.joining("\n")));
        put(copy, file, file);
    }

    /** A file of the tests' class path, at that place among the WAR's classes. */
    private static void put(Path copy, String file, String place) throws IOException {
        try (var war = FileSystems.newFileSystem(copy)) {
            var target = war.getPath("WEB-INF/classes/" + place);
            Files.createDirectories(target.getParent());
            Files.copy(Path.of(WarCopy.class.getResource("/" + file).toURI()), target);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path copy(String name) throws IOException {
        var copy = Files.createDirectories(Node.FOLDER).resolve(name + ".war");
        Files.deleteIfExists(copy);
        return Files.copy(Node.WAR, copy);
    }

    private static void change(Path copy, String file, UnaryOperator<String> change) throws IOException {
        try (var war = FileSystems.newFileSystem(copy)) {
            var path = war.getPath("WEB-INF/classes/META-INF/" + file);
            Files.writeString(path, change.apply(Files.readString(path)));
        }
    }
}
