package com.mintreu.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two tables in which Liquibase keeps its log and its lock. They are made before it looks, because what it would make itself has no primary key and
 * takes row format and collation from the server. The lock has its row: to make it, Liquibase would delete without a WHERE.
 */
final class LogTables {
    private static final String OPTIONS =
            ") ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";
    private static final String CHANGELOG = """
            CREATE TABLE IF NOT EXISTS %s (
              ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED DATETIME NOT NULL,
              ORDEREXECUTED INT NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255),
              TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10),
              PRIMARY KEY (ID, AUTHOR, FILENAME)
            """.formatted(Schema.CHANGELOG) + OPTIONS;
    private static final String LOCK = """
            CREATE TABLE IF NOT EXISTS %s (
              ID INT NOT NULL, LOCKED TINYINT(1) NOT NULL, LOCKGRANTED DATETIME, LOCKEDBY VARCHAR(255), PRIMARY KEY (ID)
            """.formatted(Schema.LOCK) + OPTIONS;
    private static final String UNLOCKED = "INSERT IGNORE INTO " + Schema.LOCK + " (ID, LOCKED) VALUES (1, 0)";

    /** Each may run any number of times. */
    static final List<String> STATEMENTS = List.of(CHANGELOG, LOCK, UNLOCKED);

    private LogTables() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) statement.execute(sql);
        }
        if (!connection.getAutoCommit()) connection.commit();
    }
}
