package com.mintreu.kernel.schema;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.SqlError;
import com.mintreu.kernel.types.BuildIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs the changelogs: the platform's first, then each module's. The one class that knows Liquibase. */
final class Migration {
    private static final Log LOG = Log.of(Migration.class);
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    /** It says nothing on the console, and nothing to its makers. */
    private static final Map<String, Object> SURROUNDINGS =
            Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", "false");

    private Migration() {}

    /** On a thread of its own: Liquibase leaves inheritable thread-locals behind, which would keep the class loader alive. */
    static void run(Connection connection) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        var done = new CompletableFuture<Void>();
        var thread = new Thread(
                () -> {
                    try {
                        Scope.child(SURROUNDINGS, () -> update(connection));
                        done.complete(null);
                    } catch (Throwable failed) {
                        done.completeExceptionally(failed);
                    }
                },
                "mintreu-schema");
        thread.setContextClassLoader(Migration.class.getClassLoader());
        thread.start();
        try {
            done.join();
            thread.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof SQLException error) throw error;
            var told = "The schema cannot be brought up to date: " + SqlError.told(failed.getCause());
            LOG.warning(told); // a container may keep the exception in a log of its own
            throw new IllegalStateException(told, failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void update(Connection connection) throws LiquibaseException {
        for (var changelog : BuildIndex.changelogs()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDatabaseChangeLogTableName(Schema.CHANGELOG);
            database.setDatabaseChangeLogLockTableName(Schema.LOCK);
            var accessor = new ClassLoaderResourceAccessor(Migration.class.getClassLoader());
            var liquibase = new Liquibase("sql/" + changelog + "/changelog.sql", accessor, database);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts());
        }
    }
}
