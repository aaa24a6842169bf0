package com.mintreu.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Build step: makes a second WAR, of these sources and the module on the page {@code docs/add-a-module.md}, in a copy of the
 * project where nothing else differs. So the page is compiled, checked and run as it stands. Does nothing if the copy is up to date.
 * Arguments: the project, the folder of the copy, the WAR to write, Maven's home, Maven's repository.
 */
public class GuideWar {
    private static final String PAGE = "docs/add-a-module.md";
    private static final List<String> COPIED = List.of("pom.xml", "src", "sql", "webapp", "docs", "README.md", ".mvn");
    private static final Pattern FILES = Pattern.compile("(?ms)^```(java|sql)\\R(.*?)^```$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface|enum) (\\w+)");
    private static final Pattern CHANGELOG = Pattern.compile("logicalFilePath:(\\w+)");
    /** What looks at the sources, and so at the new module; the other tests ran before. */
    private static final String TESTS = "com.mintreu.architecture.*Test,ChangelogsTest,SettingsPageTest,RouteRulesTest";

    public static void main(String... args) throws IOException, InterruptedException {
        var project = Path.of(args[0]);
        var copy = Path.of(args[1]);
        var war = Path.of(args[2]);
        var wanted = copies(project);
        files(Files.readString(project.resolve(PAGE)))
                .forEach((name, text) -> wanted.put(Path.of(name), text.getBytes()));
        if (!bring(wanted, copy) && Files.exists(war)) return;
        Files.deleteIfExists(war);
        build(copy, args[3], args[4]);
        Files.copy(copy.resolve("target/mintreu.war"), war, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<Path, byte[]> copies(Path project) throws IOException {
        var copies = new HashMap<Path, byte[]>();
        for (var name : COPIED) {
            if (!Files.exists(project.resolve(name))) continue;
            try (Stream<Path> files = Files.walk(project.resolve(name))) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    copies.put(project.relativize(file), Files.readAllBytes(file));
            }
        }
        return copies;
    }

    /** The files that the page shows, by their paths. */
    private static Map<String, String> files(String page) {
        var files = new HashMap<String, String>();
        FILES.matcher(page).results().forEach(block -> {
            var text = block.group(2);
            if (block.group(1).equals("sql")) files.put("sql/" + first(CHANGELOG, text, "") + "/changelog.sql", text);
            else
                files.put(
                        "src/main/java/" + first(PACKAGE, text, "").replace('.', '/') + "/"
                                + first(TYPE, text, "package-info") + ".java",
                        text);
        });
        if (files.size() < 3) throw new IllegalStateException(PAGE + " shows no module: " + files.keySet());
        return files;
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        var found = pattern.matcher(text);
        if (found.find()) return found.group(1);
        if (otherwise.isEmpty()) throw new IllegalStateException(PAGE + ": no " + pattern + " in\n" + text);
        return otherwise;
    }

    /** Makes the folder hold just these files, besides what is built in it; false if it did already. */
    private static boolean bring(Map<Path, byte[]> wanted, Path copy) throws IOException {
        var changed = false;
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.walk(copy)) {
            for (var file : files.filter(each ->
                            Files.isRegularFile(each) && !copy.relativize(each).startsWith("target"))
                    .toList()) {
                if (!wanted.containsKey(copy.relativize(file))) {
                    Files.delete(file);
                    changed = true;
                }
            }
        }
        for (var each : wanted.entrySet()) {
            var file = copy.resolve(each.getKey());
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), each.getValue())) continue;
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
            changed = true;
        }
        return changed;
    }

    /** Offline: what it needs, the build around it has. */
    private static void build(Path copy, String maven, String repository) throws IOException, InterruptedException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(
                Path.of(maven, "bin", windows ? "mvn.cmd" : "mvn").toString(),
                "-B",
                "-q",
                "-o",
                "-Dmaven.repo.local=" + repository,
                "-Dmdep.skip=true",
                "-DspotlessFiles=.*/modules/.*",
                "-Dtest=" + TESTS,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "package"));
        var builder = new ProcessBuilder(command).directory(copy.toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var ended = builder.start().waitFor();
        if (ended != 0) throw new IllegalStateException("The module of " + PAGE + " does not build; see " + copy);
    }
}
