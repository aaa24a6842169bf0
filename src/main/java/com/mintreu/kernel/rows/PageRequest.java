package com.mintreu.kernel.rows;

import com.mintreu.kernel.problems.Problem;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;

/** Which page of a list is wanted: the query parameters {@code limit} (1 to 100, else 20) and {@code cursor}. */
public class PageRequest {
    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit;
    @QueryParam("cursor")
    String cursor;

    /** Where the page begins. */
    public Cursor after(Cursor beginning) {
        if (cursor == null) return beginning;
        return Cursor.parse(cursor).orElseThrow(() -> Problem.invalidParameter("cursor", "must be the `next` of an earlier page"));
    }

    /** Where the page begins in a list that is sorted by id, oldest first. */
    public long afterId() {
        return after(Cursor.of(new Id(Long.MIN_VALUE))).id();
    }

    /** Where the page begins in a list that is sorted by id, newest first. */
    public long beforeId() {
        return after(Cursor.of(new Id(Long.MAX_VALUE))).id();
    }

    /** The page of a query that is sorted by id. */
    public <T extends Row> Page<T> of(TypedQuery<T> query) {
        return of(query, row -> Cursor.of(row.id()));
    }

    /** The page of a query; {@code position} says where in the list a row stands. */
    public <T> Page<T> of(TypedQuery<T> query, Function<T, Cursor> position) {
        var limit = limit();
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, position);
    }

    private int limit() {
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) return number;
        } catch (NumberFormatException outOfRangeToo) {
            // told below
        }
        throw Problem.invalidParameter("limit", "must be a whole number from 1 to " + MOST);
    }
}
