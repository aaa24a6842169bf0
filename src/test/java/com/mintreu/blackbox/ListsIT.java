package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list keeps the same manners. */
class ListsIT {
    private static final Tenant TENANT = World.tenant();
    private static final String POST = TENANT.published("Hello");

    static {
        TENANT.published("World");
        TENANT.part(POST);
        TENANT.part(POST);
        TENANT.anotherApplication();
        TENANT.newKey(TENANT.application());
        World.found(TENANT.owner());
        World.logIn(TENANT.owner().email(), TENANT.owner().password());
    }

    /** The callers of lists and the lists; each list has at least one thing in it. */
    static Stream<Map.Entry<String, Api>> lists() {
        var keys = TENANT.at("applications/" + TENANT.application() + "/keys");
        return Stream.of(
                Map.entry("sessions", TENANT.office()),
                Map.entry("products", Api.anyone()),
                Map.entry("tenants", TENANT.office()),
                Map.entry(TENANT.at("subscriptions"), TENANT.office()),
                Map.entry(TENANT.at("applications"), TENANT.office()),
                Map.entry(keys, TENANT.office()),
                Map.entry(Example.THINGS, TENANT.app()),
                Map.entry(Example.thing(POST) + Example.PARTS, TENANT.app()),
                Map.entry("operator/products", World.operator()),
                Map.entry("operator/plans", World.operator()),
                Map.entry("operator/tenants", World.operator()),
                Map.entry("operator/users", World.operator()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasALimitAndACursor(Map.Entry<String, Api> list) {
        var all = list.getValue().get(list.getKey() + "?limit=100").expect(200);
        var first = list.getValue().get(list.getKey() + "?limit=1").expect(200);

        assertThat(all.ids()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(first.ids()).containsExactly(all.ids().get(0));
        assertThat(first.next().isPresent()).isEqualTo(all.ids().size() > 1);
        assertThat(first.nextLink().isPresent()).isEqualTo(all.ids().size() > 1);
        first.next().ifPresent(cursor -> assertThat(list.getValue()
                        .get(list.getKey() + "?limit=1&cursor=" + cursor)
                        .expect(200)
                        .ids())
                .containsExactly(all.ids().get(1)));
        first.nextLink().ifPresent(link -> assertThat(
                        list.getValue().follow(link).expect(200).ids())
                .containsExactly(all.ids().get(1)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void saysWhichParameterIsBad(Map.Entry<String, Api> list) {
        list.getValue()
                .get(list.getKey() + "?limit=0")
                .problem(400, "invalid-parameter")
                .blames("/limit");
        list.getValue()
                .get(list.getKey() + "?limit=101")
                .problem(400, "invalid-parameter")
                .blames("/limit");
        list.getValue()
                .get(list.getKey() + "?cursor=nonsense")
                .problem(400, "invalid-parameter")
                .blames("/cursor");
        list.getValue()
                .get(list.getKey() + "?colour=red")
                .problem(400, "invalid-parameter")
                .blames("/colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "", "1.5", "1e1", "99999999999999999999", "0x10", "%2010", "1%00", "null"})
    void aLimitThatIsNone(String limit) {
        TENANT.app()
                .get(Example.THINGS + "?limit=" + limit)
                .problem(400, "invalid-parameter")
                .blames("/limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1",
                "%00",
                "%C3%28",
                "null",
                "=",
                "AAAA",
                "eyJpZCI6MX0",
                "MTA6MTA",
                "MTA",
                "-1",
                "%F0%9F%98%80"
            })
    void aCursorThatIsNone(String cursor) {
        TENANT.app()
                .get(Example.THINGS + "?cursor=" + cursor)
                .problem(400, "invalid-parameter")
                .blames("/cursor");
    }

    @Test
    void aLongCursorIsNone() {
        TENANT.app()
                .get(Example.THINGS + "?cursor=" + "A".repeat(4000))
                .problem(400, "invalid-parameter")
                .blames("/cursor");
    }

    @Test
    void aParameterThatIsNotKnownIsRefused() {
        TENANT.app().get(Example.THINGS + "?limit=1&limit=2").expect(200, 400);
        TENANT.app().get(Example.THINGS + "?Limit=1").problem(400, "invalid-parameter");
        TENANT.app()
                .get(Example.thing(POST) + "?colour=red")
                .problem(400, "invalid-parameter")
                .blames("/colour");
    }

    @Test
    void aCursorShowsNobodyWhatIsNotTheirs() {
        var other = World.tenant();
        var cursor = TENANT.app().get(Example.THINGS + "?limit=1").next().orElseThrow();

        var answer = other.app().get(Example.THINGS + "?cursor=" + cursor).expect(200, 400);
        assertThat(answer.body()).doesNotContain(POST, TENANT.application());
        TENANT.app()
                .get(Example.thing(POST) + Example.PARTS + "?cursor=" + cursor)
                .expect(200, 400);
        World.operator().get("operator/users?cursor=" + cursor).expect(200, 400);
    }
}
