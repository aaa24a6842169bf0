package com.mintreu.kernel.schema;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.types.BuildIndex;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which changesets the database lacks, and which it has that this build does not know. */
public record Schema(List<Changeset> pending, List<Changeset> unknown) {
    /** Lower case online and offline alike: on Linux the names would else be two tables. */
    static final String CHANGELOG = "db_changelog";

    static final String LOCK = "db_changelog_lock";

    private static final Log LOG = Log.of(Schema.class);
    private static final String ABSENT =
            "Schema: made by modules too that are not in this WAR: %s. Their tables are left as they are, and their products cannot be used. "
                    + "Deploy a WAR that has them, or retire or delete their products.";

    /** What the application does about pending changesets when it starts. */
    public enum Policy {
        auto,
        check,
        off
    }

    static Schema of(Connection connection) throws SQLException {
        var known = Changeset.ofThisBuild();
        var ran = Changeset.ranIn(connection);
        return new Schema(without(known, ran), without(ran, known));
    }

    /** Brings it up to date, or stops the start, or neither, as the policy says; tells what it is then. */
    public static Schema prepare(DataSource data, Policy policy) throws SQLException {
        try (var connection = data.getConnection()) {
            var schema = of(connection);
            if (!schema.pending.isEmpty() && policy == Policy.auto) schema = update(connection);
            var sql = schema.pending.isEmpty() ? Optional.<Path>empty() : Optional.of(PendingSql.write(schema.pending));
            if (sql.isPresent() && policy == Policy.check) throw refused(schema.refusal(sql.get()));
            if (!schema.absent().isEmpty()) LOG.warning(ABSENT.formatted(String.join(", ", schema.absent())));
            if (schema.isNewer() || sql.isPresent()) LOG.warning(schema.told(sql));
            else LOG.info(schema.told(sql));
            return schema;
        }
    }

    private static Schema update(Connection connection) throws SQLException {
        try (var lock = SchemaLock.take(connection)) {
            var schema = of(connection); // another node may have been faster
            if (schema.pending.isEmpty()) return schema;
            LOG.info("Schema: running " + list(schema.pending));
            LogTables.create(connection);
            lock.freeWhatWasLeftBehind();
            Migration.run(connection);
            return of(connection);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped while waiting for the schema", stopping);
        }
    }

    /** A newer release has changed it: this one may still read, but must not write what it does not understand. */
    public boolean isNewer() {
        return !newer().isEmpty();
    }

    /** Throws if tenants could meet in the tables, or if these do not fit the entities; answers the names of the tenant-owned ones, in lower case. */
    public Set<String> check(EntityManagerFactory entities, Connection connection) throws SQLException {
        var mapped = MappedTable.of(entities);
        var stored = StoredSchema.read(connection);
        var global = GlobalTables.names();
        SchemaLint.check(unknown.isEmpty() ? stored : SchemaLint.known(stored, mapped, global), mapped, global);
        ColumnLint.check(stored, mapped, isNewer());
        return mapped.stream()
                .filter(MappedTable::tenantOwned)
                .map(MappedTable::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Changeset> newer() {
        return unknown.stream()
                .filter(each -> BuildIndex.changelogs().contains(each.changelog()))
                .toList();
    }

    /** The changelogs that this build does not have at all: of modules, whose tables nothing else writes to. */
    private Set<String> absent() {
        return unknown.stream()
                .map(Changeset::changelog)
                .filter(each -> !BuildIndex.changelogs().contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static IllegalStateException refused(String why) {
        LOG.warning(why); // a container may keep the exception in a log of its own
        return new IllegalStateException(why);
    }

    private String told(Optional<Path> sql) {
        if (isNewer())
            return "Schema: newer than this release, so the application is read-only. Unknown: " + list(newer())
                    + ". Deploy the release that made them.";
        return sql.map(file -> "Schema: pending " + list(pending)
                        + ", and left alone because mintreu.migrations is off. Their SQL is in " + file + ".")
                .orElse("Schema: up to date");
    }

    private String refusal(Path sql) {
        return "The schema lacks %s. Their SQL is in %s: run it, or set mintreu.migrations to auto."
                .formatted(list(pending), sql);
    }

    private static String list(List<Changeset> changesets) {
        return changesets.stream().map(Changeset::toString).collect(Collectors.joining(", "));
    }

    private static List<Changeset> without(Set<Changeset> all, Set<Changeset> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
