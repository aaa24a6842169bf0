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
        var file = type.replace('.', '/') + ".class";
        for (var list : lists)
            change(copy, "mintreu/" + list, text -> Stream.concat(text.lines(), Stream.of(type))
                    .collect(Collectors.joining("\n")));
        try (var war = FileSystems.newFileSystem(copy)) {
            var target = war.getPath("WEB-INF/classes/" + file);
            Files.createDirectories(target.getParent());
            Files.copy(Path.of(WarCopy.class.getResource("/" + file).toURI()), target);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return copy;
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
