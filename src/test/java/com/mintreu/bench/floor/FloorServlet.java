package com.mintreu.bench.floor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What is read: one servlet, five connections, three statements. The query string names tenant and application, which the platform must
 * find out from a credential or a domain first; from there on the rows and the JSON are the same.
 */
public class FloorServlet extends HttpServlet {
    private static final int PAGE = 10;
    private static final String POSTS =
            "SELECT id, application_id, author_id, title, slug, content, published_at, created_at, updated_at "
                    + "FROM blog_posts WHERE tenant_id = ? AND application_id = ? ";
    private static final String LATEST = POSTS + "AND id < ? ORDER BY id DESC LIMIT 11";
    private static final String PUBLISHED = POSTS
            + "AND published_at <= ? AND (published_at < ? OR id < ?) ORDER BY published_at DESC, id DESC LIMIT 11";
    private static final String ONE = POSTS + "AND id = ?";

    private transient Connections connections;

    @Override
    public void init() throws ServletException {
        connections = Connections.open(getServletContext());
    }

    @Override
    public void destroy() {
        connections.close(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("application/json");
        try {
            var connection = connections.take();
            try {
                answer(connection, request, response);
            } finally {
                connections.giveBack(connection);
            }
        } catch (SQLException | InterruptedException e) {
            throw new ServletException(e);
        }
    }

    private static void answer(Connection connection, HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        switch (request.getServletPath()) {
            case "/latest" -> latest(connection, request, response);
            case "/published" -> published(connection, request, response);
            default -> one(connection, request, response);
        }
    }

    private static void latest(Connection connection, HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(LATEST)) {
            bind(statement, request);
            statement.setLong(3, number(request, "before"));
            try (var rows = statement.executeQuery()) {
                PostJson.page(rows, PAGE, false, response.getOutputStream());
            }
        }
    }

    private static void published(Connection connection, HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        var at = LocalDateTime.ofInstant(Instant.EPOCH.plus(number(request, "at"), ChronoUnit.MICROS), ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(PUBLISHED)) {
            bind(statement, request);
            statement.setObject(3, at);
            statement.setObject(4, at);
            statement.setLong(5, number(request, "before"));
            try (var rows = statement.executeQuery()) {
                PostJson.page(rows, PAGE, true, response.getOutputStream());
            }
        }
    }

    private static void one(Connection connection, HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(ONE)) {
            bind(statement, request);
            statement.setLong(3, number(request, "id"));
            try (var rows = statement.executeQuery()) {
                PostJson.one(rows, response.getOutputStream());
            }
        }
    }

    private static void bind(PreparedStatement statement, HttpServletRequest request) throws SQLException {
        statement.setLong(1, number(request, "tenant"));
        statement.setLong(2, number(request, "application"));
    }

    static long number(HttpServletRequest request, String parameter) {
        return Long.parseLong(request.getParameter(parameter));
    }
}
