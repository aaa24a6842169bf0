package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is walked page by page: nothing twice, nothing lost. */
class PagingIT {
    private static final Tenant TENANT = World.tenant();
    private static final List<String> POSTS = new ArrayList<>();

    static {
        for (int i = 1; i <= 45; i++) {
            POSTS.add(TENANT.published(World.unique("Post " + i)));
        }
    }

    @Test
    void fortyFiveAreTwoPagesAndAQuarter() {
        var sizes = new ArrayList<Integer>();
        var walked = byCursor(
                TENANT.app(),
                Example.THINGS + "?limit=20",
                page -> sizes.add(page.ids().size()));

        assertThat(sizes).containsExactly(20, 20, 5);
        assertThat(walked).containsExactlyInAnyOrderElementsOf(POSTS);
    }

    @Test
    void theLinksLeadTheSameWay() {
        assertThat(byLink(TENANT.app(), Example.THINGS + "?limit=20"))
                .isEqualTo(byCursor(TENANT.app(), Example.THINGS + "?limit=20", page -> {}));
        assertThat(byLink(TENANT.member(), Example.THINGS + "?limit=20&application=" + TENANT.application()))
                .containsExactlyInAnyOrderElementsOf(POSTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%63ursor", "curso%72", "%63%75%72%73%6f%72"})
    void theNextPageIsFoundFromACursorWhoseNameWasEncoded(String name) {
        var tenant = World.tenant();
        for (var i = 0; i < 3; i++) tenant.published(World.unique("Post"));
        var first = tenant.app().get(Example.THINGS + "?limit=1").expect(200);
        var second = tenant.app()
                .get(Example.THINGS + "?%6cimit=1&" + name + "=" + first.next().orElseThrow())
                .expect(200);

        assertThat(tenant.app()
                        .follow(second.nextLink().orElseThrow())
                        .expect(200)
                        .ids())
                .hasSize(1)
                .isNotEqualTo(first.ids())
                .isNotEqualTo(second.ids());
    }

    @Test
    void twentyUnlessGivenAndHundredAtMost() {
        assertThat(TENANT.app().get(Example.THINGS).ids()).hasSize(20);
        assertThat(TENANT.app()
                        .get(Example.THINGS + "?limit=100")
                        .hasExactly("data")
                        .ids())
                .hasSize(45);
        var exact = TENANT.app().get(Example.THINGS + "?limit=45").expect(200);
        assertThat(exact.ids()).hasSize(45);
        assertThat(exact.next()).isEmpty();
        assertThat(exact.nextLink()).isEmpty();
    }

    @Test
    void whatIsWrittenInBetweenDisturbsNothing() {
        var tenant = World.tenant();
        var before = new ArrayList<String>();
        for (int i = 1; i <= 6; i++) {
            before.add(tenant.published(World.unique("Post")));
        }

        var walked =
                byCursor(tenant.app(), Example.THINGS + "?limit=2", page -> tenant.published(World.unique("Between")));
        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void theSameMomentLosesNothing() {
        var tenant = World.tenant();
        var posts = new ArrayList<String>();
        var comments = new ArrayList<String>();
        try (var clock = TestClock.stopped()) {
            for (int i = 1; i <= 9; i++) {
                posts.add(tenant.published(World.unique("Post")));
            }
            for (int i = 1; i <= 9; i++) {
                comments.add(tenant.part(posts.get(0)));
            }
        }

        assertThat(byCursor(tenant.app(), Example.THINGS + "?limit=2", page -> {}))
                .containsExactlyInAnyOrderElementsOf(posts);
        assertThat(byCursor(tenant.visitor(), Example.THINGS + "?limit=4", page -> {}))
                .containsExactlyInAnyOrderElementsOf(posts);
        assertThat(byCursor(tenant.visitor(), Example.thing(posts.get(0)) + Example.PARTS + "?limit=2", page -> {}))
                .containsExactlyInAnyOrderElementsOf(comments);
    }

    private static List<String> byCursor(Api api, String pathWithLimit, Consumer<Answer> onPage) {
        return Lists.ids(Lists.byCursor(api, pathWithLimit, onPage));
    }

    private static List<String> byLink(Api api, String path) {
        return Lists.ids(Lists.byLink(api, path));
    }
}
