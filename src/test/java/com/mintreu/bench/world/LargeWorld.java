package com.mintreu.bench.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * 2,000 tenants and 1,000,000 posts. The first reader has exactly what a tenant of the small world has. The writer is the
 * biggest tenant, with 79,000 published posts; the others have the fewer the later they come, with short bodies and without comments.
 */
public final class LargeWorld {
    private static final int TENANTS = 2_000;
    private static final int POSTS = 1_000_000;
    private static final int SHORT = 200;
    private static final int TOGETHER = 50;
    /** The id of the k-th tenant that SQL makes, of its owner and of its application. */
    private static final String THEIRS = "((140000000000 << 22) + s.seq)";

    private LargeWorld() {}

    /** Of an empty platform behind this port. */
    public static World make(int port, String setupToken, Map<String, String> settings, Connection connection)
            throws SQLException {
        var founder = new Founder(port, setupToken);
        var ordinary = founder.found("ordinary", SmallWorld.LONG);
        var biggest = founder.found("biggest", SHORT);
        var rows = new Rows(connection);
        SmallWorld.fill(ordinary, rows);
        tenants(biggest, TENANTS - 2, rows);
        posts(biggest, rows);
        rows.finish();
        return new World(settings, List.of(ordinary), biggest, founder.owner());
    }

    private static void tenants(Tenant like, int count, Rows rows) throws SQLException {
        var ofTenant = "sample.tenant_id = " + like.id();
        rows.multiply(
                "users",
                "sample.email = 'olga@example.com'",
                count,
                Map.of("id", THEIRS, "email", "CONCAT('user-', s.seq, '@example.com')"));
        rows.multiply(
                "tenants",
                "sample.id = " + like.id(),
                count,
                Map.of("id", THEIRS, "owner_id", THEIRS, "domain", "CONCAT('tenant-', s.seq, '.localhost')"));
        rows.multiply("memberships", ofTenant, count, Map.of("id", THEIRS, "tenant_id", THEIRS, "user_id", THEIRS));
        rows.multiply("subscriptions", ofTenant, count, Map.of("id", THEIRS, "tenant_id", THEIRS));
        rows.multiply("applications", ofTenant, count, Map.of("id", THEIRS, "tenant_id", THEIRS));
        rows.multiply("application_directory", ofTenant, count, Map.of("id", THEIRS, "tenant_id", THEIRS));
        rows.multiply("api_keys", ofTenant, count, Map.of("id", THEIRS, "tenant_id", THEIRS, "application_id", THEIRS));
    }

    private static void posts(Tenant biggest, Rows rows) throws SQLException {
        var blog = new BlogRows(rows);
        blog.posts(biggest, share(0) - 1);
        for (var k = 1; k <= TENANTS - 2; k++) {
            var theirs = THEIRS.replace("s.seq", String.valueOf(k));
            blog.posts(biggest, theirs, theirs, share(k));
            if (k % TOGETHER == 0) rows.commit();
        }
    }

    /** How many posts the k-th tenant has if the chance of a post to belong to one of the first n is the cube root of their part in all. */
    static int share(int k) {
        return upTo(k + 1) - upTo(k);
    }

    private static int upTo(int tenants) {
        return (int) Math.round((POSTS - Posts.FEW - 1) * Math.cbrt((double) tenants / (TENANTS - 1)));
    }
}
