package com.mintreu.bench.floor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What is written: a post or a comment, as the row that the platform inserts, then a commit. That the application or the post is
 * there is left to the foreign keys. Nothing is checked, counted or made new beside the row. It has five connections of its own,
 * which are opened at the first call.
 */
public class FloorWriteServlet extends HttpServlet {
    private transient Connections connections;

    @Override
    public void init() throws ServletException {
        connections = Connections.openForTransactions(getServletContext());
    }

    @Override
    public void destroy() {
        connections.close(getServletContext());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var row = row(request);
        try {
            insert(row, FloorServlet.number(request, "tenant"));
        } catch (SQLException | InterruptedException e) {
            throw new ServletException(e);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json");
        try (var json = PostJson.JSON.createGenerator(response.getOutputStream())) {
            row.write(json);
        }
    }

    private static NewRow row(HttpServletRequest request) throws IOException {
        try (var json = PostJson.JSON.createParser(request.getInputStream())) {
            return request.getServletPath().equals("/post")
                    ? NewPost.read(FloorServlet.number(request, "application"), json)
                    : NewComment.read(FloorServlet.number(request, "post"), json);
        }
    }

    private void insert(NewRow row, long tenant) throws SQLException, InterruptedException {
        var connection = connections.take();
        try {
            row.insert(tenant, connection);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connections.giveBack(connection);
        }
    }
}
