package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.RowState;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the caller requires of the target of its write (If-Match, If-Unmodified-Since; RFC 9110, 13.1): of one row, that it still has a version
 * that the caller has seen, and of a list, that its collections have. It is checked when the unit of work is committed, so other faults
 * are told first, and of two writers with one ETag one fails.
 */
@RequestScoped
public class WritePrecondition {
    /**
     * The ETags that the caller has sent.
     *
     * @param rows the versions of rows in them, such as {@code 0K3...-5}
     * @param contents the content versions in them
     */
    public record Seen(Set<String> rows, Set<Long> contents) {}

    private Optional<Id> row = Optional.empty();
    private Collection<String> collections = List.of();
    private Optional<Seen> seen = Optional.empty();
    private Optional<Instant> unmodifiedSince = Optional.empty();
    private Optional<RowState> state = Optional.empty();
    private final Map<String, Long> required = new HashMap<>();
    private final Map<String, Long> made = new HashMap<>();
    private final Map<Id, Integer> created = new HashMap<>();

    /** Before each call: what it is about, a row or a list of these collections, and what the caller requires of it. */
    public void begin(
            Optional<Id> target, Collection<String> list, Optional<Seen> ifMatch, Optional<Instant> ifUnmodifiedSince) {
        row = target;
        collections = list;
        seen = ifMatch;
        unmodifiedSince = ifMatch.isPresent() ? Optional.empty() : ifUnmodifiedSince;
        state = Optional.empty();
        required.clear();
        made.clear();
        created.clear();
    }

    /** How an ETag names a row in one version. */
    public static String rowTag(Id row, int version) {
        return row + "-" + version;
    }

    /** The row that the request is about, in the version in which its last unit of work has left it; empty if that had nothing to do with it. */
    public Optional<String> rowTag() {
        return state.map(each -> rowTag(row.orElseThrow(), each.left()));
    }

    /** The versions that the write has made, by collection; empty if nothing was written. */
    public Map<String, Long> made() {
        return Map.copyOf(made);
    }

    boolean isThere() {
        return seen.isPresent() || unmodifiedSince.isPresent();
    }

    boolean isOnRow() {
        return row.isPresent();
    }

    Optional<Id> row() {
        return row;
    }

    void observe(Optional<RowState> found) {
        found.ifPresent(each -> state = found);
    }

    void observe(Map<Id, Integer> rows) {
        created.putAll(rows);
    }

    /** A row that the write has made, in its first version. */
    public Optional<String> createdTag(Id id) {
        return Optional.ofNullable(created.get(id)).map(version -> rowTag(id, version));
    }

    void touched() {
        state = state.map(each -> new RowState(each.found(), each.left() + 1, each.changed(), true));
    }

    void check(Optional<RowState> found) {
        var isMet = seen.map(tags -> found.filter(each -> tags.rows().contains(rowTag(row.orElseThrow(), each.found())))
                                .isPresent())
                        .orElse(true)
                && unmodifiedSince
                        .map(time ->
                                found.filter(each -> isBy(each.changed(), time)).isPresent())
                        .orElse(true);
        require(isMet);
    }

    void check(CollectionVersions current) {
        var version = current.of(collections);
        var isMet = seen.map(tags -> version.filter(each -> tags.contents().contains(each.number()))
                                .isPresent())
                        .orElse(true)
                && unmodifiedSince
                        .map(time ->
                                version.filter(each -> isBy(each.at(), time)).isPresent())
                        .orElse(true);
        require(isMet);
        collections.forEach(each -> required.put(each, current.numbers().get(each)));
    }

    /** To the second, as headers have it. */
    private static boolean isBy(Instant changed, Instant time) {
        return !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(time);
    }

    private void require(boolean isMet) {
        if (!isMet) throw Problem.preconditionFailed();
    }

    /** The unit is committed: what later units of the same request find, this one has changed. */
    void met() {
        seen = Optional.empty();
        unmodifiedSince = Optional.empty();
    }

    /** From which the collection is to be raised; empty if that does not matter. */
    Optional<Long> takeRequired(String collection) {
        return Optional.ofNullable(required.remove(collection));
    }

    void made(String collection, long version) {
        made.put(collection, version);
    }
}
