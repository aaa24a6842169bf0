package com.mintreu.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;

/** A comment by nobody in particular. */
record NewComment(Stamp stamp, long post, String content) implements NewRow {
    private static final String INSERT =
            "INSERT INTO blog_comments (tenant_id, id, post_id, author_id, content, version, created_at, updated_at) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    static NewComment read(long post, JsonParser json) throws IOException {
        json.nextToken();
        json.nextToken();
        return new NewComment(Stamp.now(), post, json.nextTextValue());
    }

    @Override
    public void insert(long tenant, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, tenant);
            statement.setLong(2, stamp.id());
            statement.setLong(3, post);
            statement.setNull(4, Types.BIGINT);
            statement.setString(5, content);
            statement.setInt(6, 1);
            statement.setObject(7, stamp.time());
            statement.setObject(8, stamp.time());
            statement.executeUpdate();
        }
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        stamp.writeId(json);
        json.writeStringField("postId", PostJson.id(post));
        json.writeStringField("content", content);
        stamp.writeTimes(json);
        json.writeEndObject();
    }
}
