package com.mintreu.bench.world;

import java.sql.SQLException;
import java.util.Map;

/** Posts and comments in bulk. */
final class BlogRows {
    private final Rows rows;

    BlogRows(Rows rows) {
        this.rows = rows;
    }

    /** More posts like the sample of the tenant. Each begins with its number. */
    void posts(Tenant tenant, int count) throws SQLException {
        posts(tenant, String.valueOf(tenant.id()), String.valueOf(tenant.application()), count);
    }

    /** Posts for another tenant, like the sample of this one. */
    void posts(Tenant like, String tenant, String application, int count) throws SQLException {
        rows.multiply(
                "blog_posts",
                sampleOf(like),
                count,
                Map.of(
                        "tenant_id",
                        tenant,
                        "application_id",
                        application,
                        "id",
                        Posts.ID,
                        "title",
                        "CONCAT('Post number ', s.seq)",
                        "slug",
                        "CONCAT('post-', s.seq)",
                        "content",
                        "INSERT(sample.content, 1, 6, LPAD(s.seq, 6, '0'))",
                        "published_at",
                        Posts.PUBLISHED,
                        "created_at",
                        Posts.PUBLISHED,
                        "updated_at",
                        Posts.PUBLISHED));
    }

    /** More comments to every post of the tenant, like the one that is there. */
    void comments(Tenant tenant, int each) throws SQLException {
        rows.insert(
                "blog_comments",
                """
                blog_comments sample JOIN blog_posts p ON p.tenant_id = sample.tenant_id CROSS JOIN seq_1_to_%d s
                WHERE sample.tenant_id = %d""".formatted(each, tenant.id()),
                Map.of(
                        "id",
                        "p.id + s.seq",
                        "post_id",
                        "p.id",
                        "created_at",
                        "p.created_at",
                        "updated_at",
                        "p.created_at"));
    }

    /** Found by an index, for this is asked thousands of times. */
    private static String sampleOf(Tenant tenant) {
        return "sample.slug = 'sample' AND sample.application_id = " + tenant.application() + " AND sample.tenant_id = "
                + tenant.id();
    }
}
