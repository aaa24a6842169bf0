package com.mintreu.starts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** What an operator does by hand: Liquibase's commands, on the changelogs that are in the WAR, with the names of tables that the platform looks at. */
final class Changelogs {
    private static final Path FOLDER = unpacked();
    private static final Logger LIQUIBASE =
            Logger.getLogger("liquibase"); // kept: a logger that nobody holds forgets its level

    private Changelogs() {}

    /** The platform's first: the modules' tables point to its own. */
    static List<String> names() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            var modules = folders.filter(each -> Files.exists(each.resolve("changelog.sql")))
                    .map(each -> each.getFileName().toString())
                    .filter(each -> !each.equals("platform"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of("platform"), modules.stream()).toList();
        }
    }

    /** How many steps the changelog has. */
    static int length(String changelog) throws IOException {
        return steps(changelog).size();
    }

    /** The names of its steps, each with the changelog's before it. */
    static List<String> steps(String changelog) throws IOException {
        return Files.readAllLines(FOLDER.resolve(changelog).resolve("changelog.sql")).stream()
                .filter(line -> line.startsWith("--changeset "))
                .map(line -> changelog + ":" + line.replaceFirst("^--changeset \\w+:(\\w+).*", "$1"))
                .toList();
    }

    /** The SQL of a step, the first being 1. */
    static String step(String changelog, int number) throws IOException {
        return Files.readString(FOLDER.resolve(changelog).resolve("changelog.sql"))
                .split("(?m)^--changeset .*$")[number];
    }

    static void update(OwnDatabase database) throws Exception {
        for (var changelog : names()) update(database, changelog);
    }

    static void update(OwnDatabase database, String changelog) throws Exception {
        run(on(database, "update", changelog));
    }

    static void stepForward(OwnDatabase database, String changelog) throws Exception {
        run(on(database, "updateCount", changelog).addArgumentValue("count", 1));
    }

    static void stepBack(OwnDatabase database, String changelog) throws Exception {
        run(on(database, "rollbackCount", changelog).addArgumentValue("count", 1));
    }

    /** What {@link #update} would run. */
    static String sql(OwnDatabase database, String changelog) throws Exception {
        return run(on(database, "updateSql", changelog));
    }

    private static Path unpacked() {
        var folder = Node.FOLDER.resolve("sql");
        Folder.delete(folder);
        try (var war = FileSystems.newFileSystem(Node.WAR)) {
            Files.createDirectories(Node.FOLDER);
            Folder.copy(war.getPath("WEB-INF/classes/sql"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static CommandScope on(OwnDatabase database, String command, String changelog) throws Exception {
        return command(command, changelog)
                .addArgumentValue("url", database.url())
                .addArgumentValue("username", database.user())
                .addArgumentValue("password", database.password());
    }

    private static CommandScope command(String command, String changelog) throws Exception {
        return new CommandScope(command).addArgumentValue("changelogFile", changelog + "/changelog.sql");
    }

    private static String run(CommandScope command) throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        var output = new ByteArrayOutputStream();
        var surroundings = Map.<String, Object>of(
                Scope.Attr.resourceAccessor.name(),
                new DirectoryResourceAccessor(FOLDER),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                "liquibase.analytics.enabled",
                "false",
                "liquibase.databaseChangelogTableName",
                "db_changelog",
                "liquibase.databaseChangelogLockTableName",
                "db_changelog_lock");
        Scope.child(surroundings, () -> command.setOutput(output).execute());
        return output.toString(StandardCharsets.UTF_8);
    }
}
