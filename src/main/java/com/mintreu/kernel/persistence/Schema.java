package com.mintreu.kernel.persistence;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.types.BuildList;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to date: the platform's changelog, then each module's. */
final class Schema {
    private static final Log LOG = Log.of(Schema.class);
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Schema() {}

    /** On a thread of its own: Liquibase leaves inheritable thread-locals behind, which would keep the class loader alive. */
    static void update(DataSource data) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        var done = new CompletableFuture<Void>();
        var thread = new Thread(() -> {
            try {
                Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> run(data));
                done.complete(null);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        }, "mintreu-schema");
        thread.setContextClassLoader(Schema.class.getClassLoader());
        thread.start();
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof SQLException error) throw error;
            throw new IllegalStateException("The schema cannot be brought up to date.", failed.getCause());
        }
    }

    private static void run(DataSource data) throws SQLException, LiquibaseException {
        try (var connection = data.getConnection()) {
            for (var changelog : BuildList.changelogs()) {
                var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                // Lower case online and offline alike: on Linux the names would else be two tables.
                database.setDatabaseChangeLogTableName("db_changelog");
                database.setDatabaseChangeLogLockTableName("db_changelog_lock");
                var accessor = new ClassLoaderResourceAccessor(Schema.class.getClassLoader());
                new Liquibase("sql/" + changelog + "/changelog.sql", accessor, database).update(new Contexts());
                LOG.info("Schema of " + changelog + ": up to date");
            }
        }
    }
}
