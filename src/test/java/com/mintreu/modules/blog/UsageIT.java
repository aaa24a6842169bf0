package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Platform;
import com.mintreu.blackbox.Rows;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How much a tenant holds is written down with each change of it. */
class UsageIT {
    /** What a row counts beside its texts. */
    private static final int ROW = 200;

    private final Site tenant = Site.make();

    @Test
    void growsAndShrinks() throws SQLException {
        holds(0, 0);

        var post = tenant.app()
                .post("blog/posts", Json.object("title", "Hello", "content", "Grüße"))
                .expect(201)
                .id(); // its slug is hello
        holds(1, 5 + 5 + 7);
        tenant.app()
                .patch("blog/posts/" + post, Json.object("content", "Grüße \uD83D\uDE00€"))
                .expect(200);
        holds(1, 17 + 1 + 4 + 3);
        tenant.app().put("blog/posts/" + post + "/publication").expect(200);
        holds(1, 25);
        var comment = tenant.comment(post, "Yes");
        holds(2, 25 + 3);
        tenant.app().delete("blog/posts/" + post + "/comments/" + comment).expect(204);
        holds(1, 25);
        tenant.app().delete("blog/posts/" + post).expect(204);
        holds(0, 0);
    }

    @Test
    void isCountedAnewBeforeAnybodyIsRefused() throws SQLException {
        Rows.run(
                "update mintreu.content_versions set used_rows = 5000000, used_bytes = 5000000000000 where tenant_id = ?",
                Rows.number(tenant.id()));

        tenant.app()
                .post("blog/posts", Json.object("title", "Hello", "content", "Grüße \uD83D\uDE00€"))
                .expect(201);

        holds(1, 25);
    }

    private void holds(int rows, int texts) throws SQLException {
        try (var root = Platform.get().database().asRoot();
                var statement = root.createStatement();
                var sums = statement.executeQuery(
                        "select sum(used_rows), sum(used_bytes) from mintreu.content_versions where tenant_id = "
                                + Rows.number(tenant.id()))) {
            sums.next();
            assertThat(sums.getInt(1)).isEqualTo(rows);
            assertThat(sums.getInt(2)).isEqualTo(rows * ROW + texts);
        }
    }
}
