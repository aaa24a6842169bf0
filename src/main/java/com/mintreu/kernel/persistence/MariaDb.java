package com.mintreu.kernel.persistence;

import java.sql.SQLException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.platform.database.MariaDBPlatform;

/**
 * Begins a transaction by a statement of its own, after which the connection commits each statement again by itself. EclipseLink would
 * switch that off before and on behind, which are two statements.
 */
public class MariaDb extends MariaDBPlatform {
    @Override
    public boolean supportsAutoCommit() {
        return false;
    }

    @Override
    public void beginTransaction(DatabaseAccessor accessor) throws SQLException {
        try (var statement = accessor.getConnection().createStatement()) {
            statement.execute("START TRANSACTION");
        }
    }

    /** By a statement, because JDBC leaves open what {@code commit()} does on a connection that commits by itself. */
    @Override
    public void commitTransaction(DatabaseAccessor accessor) throws SQLException {
        try (var statement = accessor.getConnection().createStatement()) {
            statement.execute("COMMIT");
        }
    }

    @Override
    public void rollbackTransaction(DatabaseAccessor accessor) throws SQLException {
        try (var statement = accessor.getConnection().createStatement()) {
            statement.execute("ROLLBACK");
        }
    }
}
