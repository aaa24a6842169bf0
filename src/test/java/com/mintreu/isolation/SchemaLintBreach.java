package com.mintreu.isolation;

import com.mintreu.blackbox.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** A second database on the same server, {@code bad}, with the tables of the platform's as if all changesets had run there. */
final class SchemaLintBreach implements AutoCloseable {
    private final Connection root = Platform.get().database().asRoot();

    SchemaLintBreach() throws SQLException {
        run("drop database if exists bad");
        run("create database bad character set utf8mb4");
        run("grant all on bad.* to %s@'127.0.0.1'"
                .formatted(Platform.get().database().user()));
        try (var tables = root.createStatement()
                .executeQuery("select table_name from information_schema.tables where table_schema = 'mintreu'")) {
            var names = new ArrayList<String>();
            while (tables.next()) names.add(tables.getString(1));
            for (var name : names) run("create table bad.%1$s like mintreu.%1$s".formatted(name));
        }
        run("insert into bad.db_changelog select * from mintreu.db_changelog");
    }

    void run(String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    String url() {
        return Platform.get().database().url().replace("/mintreu", "/bad");
    }

    @Override
    public void close() throws SQLException {
        try (root) {
            run("drop database bad");
        }
    }
}
