package com.mintreu.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every changeset can run twice, because a kill may fall between a change and its mark; and a table takes nothing from the server's defaults. */
class ChangelogsTest {
    /** Of an ALTER TABLE, each of these must be conditional. */
    private static final Pattern UNCONDITIONAL = Pattern.compile(
            "\\bADD (?!(COLUMN|KEY|INDEX|UNIQUE KEY|UNIQUE INDEX|CONSTRAINT) IF NOT EXISTS |CONSTRAINT \\w+ FOREIGN KEY IF NOT EXISTS )"
                    + "|\\bDROP (?!(COLUMN|KEY|INDEX|FOREIGN KEY|CONSTRAINT) IF EXISTS )|\\b(CHANGE|RENAME) ");

    private static final Pattern TABLE = Pattern.compile(
            "CREATE TABLE IF NOT EXISTS \\w+ \\(.*\\bPRIMARY KEY \\(.*\\) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_\\w+",
            Pattern.DOTALL);

    static Stream<Path> changelogs() throws IOException {
        try (var files = Files.walk(Path.of("sql"))) {
            return files.filter(file -> file.endsWith("changelog.sql")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void canRunTwice(Path changelog) throws IOException {
        assertThat(statements(Files.readString(changelog)))
                .isNotEmpty()
                .allSatisfy(
                        statement -> assertThat(fault(statement)).as(statement).isEmpty());
    }

    @Test
    void theLogTablesToo() {
        assertThat(LogTables.STATEMENTS).hasSize(3).allSatisfy(statement -> assertThat(fault(statement))
                .as(statement)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (id INT, PRIMARY KEY (id)) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
                "CREATE TABLE IF NOT EXISTS a (id INT) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
                "CREATE TABLE IF NOT EXISTS a (id INT, PRIMARY KEY (id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
                "CREATE TABLE IF NOT EXISTS a (id INT, PRIMARY KEY (id)) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4",
                "ALTER TABLE a ADD COLUMN b INT",
                "ALTER TABLE a ADD b INT",
                "ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT, ADD KEY ix_a (b)",
                "ALTER TABLE a DROP COLUMN b",
                "CREATE INDEX ix_a ON a (b)",
                "DROP TABLE a",
                "INSERT INTO a SELECT id FROM b",
                "UPDATE a SET b = b + 1"
            })
    void aChangeThatCannotRunTwiceIsFound(String statement) {
        assertThat(fault(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT, ADD KEY IF NOT EXISTS ix_a (b), ADD CONSTRAINT fk_a FOREIGN KEY IF NOT EXISTS (b) REFERENCES b (id)",
                "ALTER TABLE a DROP COLUMN IF EXISTS b",
                "CREATE INDEX IF NOT EXISTS ix_a ON a (b)",
                "DROP TABLE IF EXISTS a",
                "INSERT INTO a SELECT id FROM b WHERE NOT EXISTS (SELECT * FROM a)",
                "UPDATE a SET b = 1 WHERE b IS NULL",
                "DELETE FROM a WHERE b = 1"
            })
    void oneThatCanIsNot(String statement) {
        assertThat(fault(statement)).isEmpty();
    }

    /** What the statement lacks; empty if it may run twice. */
    private static String fault(String statement) {
        if (statement.startsWith("CREATE TABLE "))
            return TABLE.matcher(statement).matches() ? "" : "IF NOT EXISTS, a primary key, or an option of the table";
        if (statement.startsWith("ALTER TABLE "))
            return UNCONDITIONAL.matcher(statement).find() ? "IF [NOT] EXISTS" : "";
        if (statement.matches("(?s)CREATE (UNIQUE )?INDEX .*"))
            return statement.contains(" INDEX IF NOT EXISTS ") ? "" : "IF NOT EXISTS";
        if (statement.startsWith("DROP ")) return statement.matches("(?s)DROP \\w+ IF EXISTS .*") ? "" : "IF EXISTS";
        if (statement.startsWith("INSERT "))
            return statement.startsWith("INSERT IGNORE ") || statement.contains("NOT EXISTS (") ? "" : "a condition";
        if (statement.startsWith("UPDATE ") || statement.startsWith("DELETE "))
            return statement.contains("WHERE ") ? "" : "a condition";
        return "a rule of this test";
    }

    /** Of the changesets and of their rollbacks. */
    private static List<String> statements(String changelog) {
        var statements = new ArrayList<String>();
        var sql = new StringBuilder();
        changelog
                .lines()
                .map(line -> line.replaceFirst("^--rollback ", ""))
                .filter(line -> !line.startsWith("--"))
                .forEach(line -> sql.append(line).append('\n'));
        for (var statement : sql.toString().split(";\n")) {
            if (!statement.isBlank()) statements.add(statement.strip());
        }
        return statements;
    }
}
