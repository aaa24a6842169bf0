package com.mintreu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test of the core names a module: its suites find in the WAR what modules there are, so that a new one is held to the same manners. */
class NoModuleNamedTest {
    private static final Path TESTS = Path.of("src/test/java/com/mintreu");
    private static final List<String> CORE = List.of("blackbox", "isolation", "starts", "kernel", "platform");

    @Test
    void inATestOfTheCore() throws IOException {
        var found = new TreeSet<String>();
        for (var part : CORE) {
            try (Stream<Path> files = Files.walk(TESTS.resolve(part))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    if (names(Files.readString(file)))
                        found.add(TESTS.relativize(file)
                                .toString()
                                .replace('\\', '/')
                                .replace(".java", ""));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void isFoundWhereItIs() throws IOException {
        var module = modules().get(0);

        assertThat(names("get(\"" + module + "/things\")")).isTrue();
        assertThat(names("select 1 from mintreu." + module + "_things")).isTrue();
        assertThat(names("import com.mintreu.modules." + module + ".Thing;")).isTrue();
        assertThat(names("get(Example.THINGS) // the platform keeps " + module + " of it"))
                .isFalse();
    }

    private static boolean names(String source) throws IOException {
        var keys = modules().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("[\"/ .{](" + keys + ")(/|_[a-z]|\"|\\?)|\\b(modules|mintreu)\\.(" + keys + ")[.;]")
                .matcher(source)
                .find();
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/com/mintreu/modules"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
