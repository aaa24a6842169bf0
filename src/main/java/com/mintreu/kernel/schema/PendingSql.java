package com.mintreu.kernel.schema;

import com.mintreu.kernel.types.BuildIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pending changesets as one text that an operator without a shell pastes into phpMyAdmin: what each does, and the row by
 * which the application, and Liquibase, then knows that it ran.
 */
final class PendingSql {
    private static final String FILE = "mintreu-pending.sql";
    private static final String LOG_TABLES =
            LogTables.STATEMENTS.stream().map(sql -> sql + ";\n").collect(Collectors.joining());
    private static final String RAN = """
            INSERT IGNORE INTO %s (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)
            SELECT '%s', '%s', '%s', NOW(), COALESCE(MAX(ORDEREXECUTED), 0) + 1, 'EXECUTED' FROM %s;
            """;

    private PendingSql() {}

    /** Among the container's logs, which every panel shows. */
    static Path write(List<Changeset> pending) {
        var file = folder().resolve(FILE);
        try {
            return Files.writeString(file, of(pending));
        } catch (IOException e) {
            throw new IllegalStateException("The pending changesets cannot be written to " + file + ": " + e, e);
        }
    }

    static String of(List<Changeset> pending) {
        var sql = new StringBuilder(LOG_TABLES);
        for (var changeset : pending) {
            sql.append("\n-- ")
                    .append(changeset)
                    .append('\n')
                    .append(statements(changeset))
                    .append(RAN.formatted(
                            Schema.CHANGELOG,
                            changeset.id(),
                            changeset.author(),
                            changeset.changelog(),
                            Schema.CHANGELOG));
        }
        return sql.toString();
    }

    /** From below its heading to above its rollback. */
    private static String statements(Changeset changeset) {
        var heading = "--changeset " + changeset.author() + ":" + changeset.id();
        var lines = text("sql/" + changeset.changelog() + "/changelog.sql")
                .lines()
                .dropWhile(line -> !line.equals(heading) && !line.startsWith(heading + " "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("--rollback") && !line.startsWith("--changeset"))
                .toList();
        return String.join("\n", lines) + "\n";
    }

    private static String text(String resource) {
        try (InputStream in = BuildIndex.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Path folder() {
        return Stream.of("catalina.base", "com.sun.aas.instanceRoot")
                .flatMap(name -> Optional.ofNullable(System.getProperty(name)).stream())
                .map(base -> Path.of(base, "logs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }
}
