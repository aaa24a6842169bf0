package com.mintreu.kernel.rows;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.problems.Problem;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Which page of a list is wanted: the query parameters {@code limit} (1 to 100, else 20) and {@code cursor}. */
public class PageRequest {
    private static final int MAX = 100;
    /** Those of ASCII alone, and not so many that the number is beyond an int. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    /** Of the long texts on a page, as they are stored. */
    private static final long MAX_BYTES = 1 << 20;
    /** What becomes of each byte while it is read from the database, at the worst. */
    private static final int WEIGHT = 4;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** Where the page begins. */
    public Cursor after(Cursor beginning) {
        if (cursor == null) return beginning;
        return Cursor.parse(cursor)
                .orElseThrow(() -> Problem.invalidParameter("cursor", "must be the `next` of an earlier page"));
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

    /**
     * The page of a query for things that may be long, cut short where they would have more than {@link #MAX_BYTES} together. First
     * the sizes are read, in bytes or a little more and in the same order, then as many things as fit.
     */
    public <T> Page<T> fitting(TypedQuery<? extends Number> sizes, TypedQuery<T> query, Function<T, Cursor> position) {
        var limit = limit();
        var found = sizes.setMaxResults(limit + 1).getResultList();
        var fits = 0;
        var bytes = 0L;
        while (fits < Math.min(limit, found.size())
                && (fits == 0 || bytes + found.get(fits).longValue() <= MAX_BYTES))
            bytes += found.get(fits++).longValue();
        InFlight.take(WEIGHT * bytes);
        var things = fits == 0 ? List.<T>of() : query.setMaxResults(fits).getResultList();
        return Page.of(things, found.size() > fits, position);
    }

    /** The same for things of at most so many bytes each: the sizes are only read where a full page of the longest would have too many. */
    public <T> Page<T> fitting(
            int longest,
            Supplier<? extends TypedQuery<? extends Number>> sizes,
            TypedQuery<T> query,
            Function<T, Cursor> position) {
        return (long) limit() * longest <= MAX_BYTES ? of(query, position) : fitting(sizes.get(), query, position);
    }

    private int limit() {
        var number = limit != null && DIGITS.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number >= 1 && number <= MAX) return number;
        throw Problem.invalidParameter("limit", "must be a whole number from 1 to " + MAX);
    }
}
