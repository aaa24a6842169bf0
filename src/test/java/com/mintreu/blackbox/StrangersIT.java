package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to another tenant answers as what does not exist, to the byte, whatever is tried on it. */
class StrangersIT {
    private static final Tenant MINE = World.tenant();
    private static final Tenant THEIRS = World.tenant();
    private static final String POST = THEIRS.published("Theirs");
    private static final String COMMENT = THEIRS.part(POST);
    private static final String MY_POST = MINE.published("Mine");

    /** Each case: what is tried on an id, and the other tenant's id. */
    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("read a post by key", POST, id -> MINE.app().get(Example.thing(id))),
                attempt("read a post as a member", POST, id -> MINE.member().get(Example.thing(id))),
                attempt("read a post as a visitor", POST, id -> MINE.visitor().get(Example.thing(id))),
                attempt("change a post", POST, id -> MINE.app().patch(Example.thing(id), Example.change("x"))),
                attempt("change a post wrongly", POST, id -> MINE.app().patch(Example.thing(id), Example.change(""))),
                attempt("delete a post", POST, id -> MINE.member().delete(Example.thing(id))),
                attempt("publish a post", POST, id -> MINE.app().put(Example.thing(id) + Example.SHOWN)),
                attempt("take a post back", POST, id -> MINE.app().delete(Example.thing(id) + Example.SHOWN)),
                attempt("read comments", POST, id -> MINE.visitor().get(Example.thing(id) + Example.PARTS)),
                attempt("comment", POST, id -> MINE.app().post(Example.thing(id) + Example.PARTS, Example.part())),
                attempt("delete a comment", COMMENT, id -> MINE.app()
                        .delete(Example.thing(MY_POST) + Example.PARTS + "/" + id)),
                attempt("delete a comment there", COMMENT, id -> MINE.app()
                        .delete(Example.thing(POST) + Example.PARTS + "/" + id)),
                attempt("see a tenant", THEIRS.id(), id -> MINE.office().get("tenants/" + id)),
                attempt("change a tenant", THEIRS.id(), id -> MINE.office()
                        .patch("tenants/" + id, Json.object("name", "x"))),
                attempt("see subscriptions", THEIRS.id(), id -> MINE.office().get("tenants/" + id + "/subscriptions")),
                attempt("subscribe", THEIRS.id(), id -> MINE.office()
                        .post("tenants/" + id + "/subscriptions", Json.object("plan", World.plan()))),
                attempt("see applications", THEIRS.id(), id -> MINE.office().get("tenants/" + id + "/applications")),
                attempt("make an application", THEIRS.id(), id -> MINE.office()
                        .post("tenants/" + id + "/applications", Json.object("product", World.PRODUCT, "name", "x"))),
                attempt("see keys there", THEIRS.id(), id -> MINE.office()
                        .get("tenants/" + id + "/applications/" + THEIRS.application() + "/keys")),
                attempt("see keys", THEIRS.application(), id -> MINE.office()
                        .get(MINE.at("applications/" + id + "/keys"))),
                attempt("make a key", THEIRS.application(), id -> MINE.office()
                        .post(MINE.at("applications/" + id + "/keys"))),
                attempt("revoke a key", THEIRS.keyId(), id -> MINE.office()
                        .delete(MINE.at("applications/" + MINE.application() + "/keys/" + id))),
                attempt("name an application", THEIRS.application(), id -> MINE.member()
                        .get(Example.THINGS + "?application=" + id)));
    }

    private static Arguments attempt(String what, String theirId, Function<String, Answer> on) {
        return Arguments.of(what, theirId, on);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void isLikeWhatDoesNotExist(String what, String theirId, Function<String, Answer> on) {
        var unknownId = World.unknownLike(theirId);
        var unknown = on.apply(unknownId).problem(404, "not-found");
        var theirs = on.apply(theirId).problem(404, "not-found");

        assertThat(withoutIds(theirs, theirId)).isEqualTo(withoutIds(unknown, unknownId));
        assertThat(theirs.headerNames()).isEqualTo(unknown.headerNames());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void isLikeWhatIsNoIdAtAll(String what, String theirId, Function<String, Answer> on) {
        for (var id : new String[] {"none", "-1", "0", "99999999999999999999999999", "%F0%9F%98%80", "1%27--"}) {
            on.apply(id).problem(404, "not-found");
        }
    }

    @Test
    void aMemberOnAForeignDomainFindsNothing() {
        MINE.owner().api().atHost(THEIRS.domain()).get(Example.THINGS).problem(404, "not-found");
        MINE.owner().api().atHost(THEIRS.domain()).get(Example.thing(POST)).problem(404, "not-found");
        MINE.owner()
                .api()
                .atHost(THEIRS.domain())
                .post(Example.THINGS, Example.body("x"))
                .problem(404, "not-found");
    }

    @Test
    void nothingOfTheirsHasChanged() {
        assertThat(THEIRS.app().get(Example.THINGS).ids()).containsExactly(POST);
        assertThat(THEIRS.visitor().get(Example.thing(POST)).expect(200).text(Example.TEXT))
                .isEqualTo("Theirs");
        assertThat(THEIRS.visitor().get(Example.thing(POST) + Example.PARTS).ids())
                .containsExactly(COMMENT);
    }

    /** The answer without what differs in any two calls. */
    static String withoutIds(Answer answer, String id) {
        return answer.status() + " " + answer.contentType() + " "
                + answer.body().replace(answer.text("requestId"), "?").replace(id, "?");
    }
}
