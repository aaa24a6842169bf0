package com.mintreu.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;

/** A draft: it has no author and is not published. */
record NewPost(Stamp stamp, long application, String title, String slug, String content) implements NewRow {
    private static final String INSERT =
            "INSERT INTO blog_posts (tenant_id, id, application_id, author_id, title, slug, "
                    + "content, content_bytes, published_at, version, created_at, updated_at) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static NewPost read(long application, JsonParser json) throws IOException {
        String title = null;
        String slug = null;
        String content = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "title" -> title = json.nextTextValue();
                case "slug" -> slug = json.nextTextValue();
                default -> content = json.nextTextValue();
            }
        }
        return new NewPost(Stamp.now(), application, title, slug, content);
    }

    @Override
    public void insert(long tenant, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, tenant);
            statement.setLong(2, stamp.id());
            statement.setLong(3, application);
            statement.setNull(4, Types.BIGINT);
            statement.setString(5, title);
            statement.setString(6, slug);
            statement.setString(7, content);
            statement.setInt(8, content.getBytes(StandardCharsets.UTF_8).length);
            statement.setNull(9, Types.TIMESTAMP);
            statement.setInt(10, 1);
            statement.setObject(11, stamp.time());
            statement.setObject(12, stamp.time());
            statement.executeUpdate();
        }
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        stamp.writeId(json);
        json.writeStringField("applicationId", PostJson.id(application));
        json.writeStringField("title", title);
        json.writeStringField("slug", slug);
        json.writeStringField("content", content);
        stamp.writeTimes(json);
        json.writeEndObject();
    }
}
