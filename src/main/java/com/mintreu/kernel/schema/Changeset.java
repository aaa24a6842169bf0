package com.mintreu.kernel.schema;

import com.mintreu.kernel.types.BuildIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** One step of the schema's history, by what identifies it. */
record Changeset(String changelog, String id, String author) {
    private static final int NO_SUCH_TABLE = 1146;

    /** Those of this build, in their order. */
    static Set<Changeset> ofThisBuild() {
        return BuildIndex.changesets().stream()
                .map(line -> line.split(" "))
                .map(parts -> new Changeset(parts[0], parts[1], parts[2]))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that the database has seen, whoever ran them. */
    static Set<Changeset> ranIn(Connection connection) throws SQLException {
        var ran = new LinkedHashSet<Changeset>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT filename, id, author FROM " + Schema.CHANGELOG + " ORDER BY orderexecuted")) {
            while (rows.next()) ran.add(new Changeset(rows.getString(1), rows.getString(2), rows.getString(3)));
        } catch (SQLException error) {
            if (error.getErrorCode() != NO_SUCH_TABLE) throw error;
        }
        return ran;
    }

    @Override
    public String toString() {
        return changelog + ":" + id;
    }
}
