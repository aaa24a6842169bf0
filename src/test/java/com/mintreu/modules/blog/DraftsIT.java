package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Lists;
import com.mintreu.blackbox.StatementLog;
import com.mintreu.blackbox.TestClock;
import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What is not published is not there for visitors, and what is, from the newest on. */
class DraftsIT {
    private static final Site TENANT = Site.make();
    private final String published = TENANT.published(World.unique("Published"));
    private final String draft = TENANT.draft(World.unique("Draft"));

    @Test
    void findADraftNeitherByIdNorBySlugNorByItsComments() {
        TENANT.comment(draft, "Not yet");
        var slug = TENANT.app().get("blog/posts/" + draft).text("slug");

        TENANT.visitor().get("blog/posts/" + draft).problem(404, "not-found");
        TENANT.visitor().get("blog/posts/" + draft + "/comments").problem(404, "not-found");
        assertThat(TENANT.visitor().get("blog/posts?slug=" + slug).expect(200).data())
                .isEmpty();
        assertThat(TENANT.app().get("blog/posts?slug=" + slug).ids()).containsExactly(draft);
    }

    @Test
    void seeTheNewestFirst() {
        var newer = TENANT.published(World.unique("Newer"));

        assertThat(TENANT.visitor().get("blog/posts?limit=2").ids()).containsExactly(newer, published);
    }

    /** Else the time of the answer would tell how long the draft is. */
    @Test
    void aDraftIsNotLoadedForAVisitor() throws SQLException {
        var unseen = TENANT.draft("Draft");
        try (var log = new StatementLog()) {
            for (var path : new String[] {"blog/posts/" + unseen, "blog/posts/" + unseen + "/comments"})
                TENANT.visitor().get(path).problem(404, "not-found");
            TENANT.visitor().get("blog/posts?slug=draft").expect(200);
            assertThat(log.statements())
                    .filteredOn(sql -> sql.contains("blog_posts"))
                    .hasSize(3)
                    .allSatisfy(sql ->
                            assertThat(sql.substring(sql.indexOf("WHERE"))).contains("published_at <= "));
        }
    }

    @Test
    void visitorsWalkFromTheNewestOn() {
        var tenant = Site.make();
        var newestFirst = new ArrayList<String>();
        for (int i = 1; i <= 25; i++) newestFirst.add(0, tenant.published(World.unique("Post " + i)));

        assertThat(Lists.ids(Lists.byCursor(tenant.visitor(), "blog/posts?limit=10", page -> {})))
                .isEqualTo(newestFirst);
        assertThat(Lists.ids(Lists.byLink(tenant.visitor(), "blog/posts?limit=10")))
                .isEqualTo(newestFirst);
    }

    @Test
    void whatIsWrittenBearsItsTime() {
        var tenant = Site.make();
        try (var clock = TestClock.stopped()) {
            clock.forward(Duration.ofDays(1));
            var post = tenant.app()
                    .post("blog/posts", Json.object("title", "Hello", "content", "World"))
                    .expect(201);
            assertThat(post.time("createdAt")).isEqualTo(clock.now()).isEqualTo(post.time("updatedAt"));

            clock.forward(Duration.ofHours(1));
            var published =
                    tenant.app().put("blog/posts/" + post.id() + "/publication").expect(200);
            assertThat(published.time("publishedAt")).isEqualTo(clock.now()).isEqualTo(published.time("updatedAt"));
        }
    }
}
