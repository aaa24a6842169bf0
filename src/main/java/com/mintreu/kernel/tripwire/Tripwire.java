package com.mintreu.kernel.tripwire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.logging.Log;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Looks at every statement before the database sees it: one that touches a tenant-owned table without the tenant on every
 * alias is told ({@code log}) or stopped ({@code fail}). Switched {@code off}, it is not there at all.
 */
public final class Tripwire {
    enum Mode {
        off,
        log,
        fail
    }

    private static final Log LOG = Log.of(Tripwire.class);
    /** Of all texts of statements that are remembered. */
    private static final int MAX_CHARACTERS = 1 << 19;

    private final Mode mode;
    private final Cache<String, Optional<String>> complaints = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String sql, Optional<String> complaint) -> sql.length())
            .executor(Runnable::run)
            .build();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Set<String> owned = Set.of();

    private Tripwire(Mode mode) {
        this.mode = mode;
    }

    public static Tripwire in(String mode) {
        return new Tripwire(Mode.valueOf(mode));
    }

    public DataSource around(DataSource pool) {
        return mode == Mode.off ? pool : SqlInterceptor.around(DataSource.class, pool, this);
    }

    /** From now on these tables, which are tenant-owned, are looked after; their names in lower case. */
    public void arm(Set<String> tables) {
        if (mode == Mode.off) return;
        owned = tables;
        complaints.invalidateAll();
    }

    /** Told once a text, as long as that is remembered. */
    void look(String sql) throws SQLException {
        var complaint = complaints.get(sql, this::complain);
        if (mode == Mode.fail && complaint.isPresent())
            throw new SQLException("Tripwire: the statement " + complaint.get() + ".");
    }

    /** That it is there is told with the first statement: one that sees none would be none. */
    private Optional<String> complain(String sql) {
        if (!owned.isEmpty() && told.compareAndSet(false, true))
            LOG.info("Tripwire: %s, %s tables".formatted(mode, owned.size()));
        var complaint = TenantCheck.complaint(sql, owned);
        complaint.ifPresent(
                what -> LOG.warning("Tripwire: the statement %s: %s".formatted(what, SqlScanner.withoutValues(sql))));
        return complaint;
    }
}
