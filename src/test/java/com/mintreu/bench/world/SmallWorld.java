package com.mintreu.bench.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;

/** 20 tenants to read from, each with 500 published posts of 4 KB and three comments to each; one more of the same shape to write to. */
public final class SmallWorld {
    static final int LONG = 4096;
    static final int COMMENTS = 3;
    private static final int READERS = 20;

    private SmallWorld() {}

    /** Of an empty platform behind this port. */
    public static World make(int port, String setupToken, Map<String, String> settings, Connection connection)
            throws SQLException {
        var founder = new Founder(port, setupToken);
        var readers = IntStream.rangeClosed(1, READERS)
                .mapToObj(number -> founder.found("reader-" + number, LONG))
                .toList();
        var writer = founder.found("writer", LONG);
        var rows = new Rows(connection);
        for (var reader : readers) fill(reader, rows);
        fill(writer, rows);
        rows.finish();
        return new World(settings, readers, writer, founder.owner());
    }

    static void fill(Tenant tenant, Rows rows) throws SQLException {
        var blog = new BlogRows(rows);
        blog.posts(tenant, Posts.FEW);
        blog.comments(tenant, COMMENTS);
    }
}
