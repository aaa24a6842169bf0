package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.isolation.Fixtures;
import com.mintreu.isolation.IdOrigin;
import com.mintreu.isolation.Operation;
import com.mintreu.isolation.TwoTenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever module is in the WAR, its operations keep the manners of the platform. Found at run time: a new module is held to them as it is. */
class EveryModuleIT {
    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final Fixtures FIXTURES = TENANTS.fixtures(IdOrigin.OWN);
    private static final int TIMES = 5;

    static Stream<Operation> reads() {
        return operations("GET");
    }

    static Stream<Operation> lists() {
        return reads().filter(each -> each.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("limit")));
    }

    static Stream<Operation> creations() {
        return operations("POST").filter(each -> each.body().isPresent());
    }

    static Stream<Operation> deletions() {
        return operations("DELETE").filter(each -> each.path().endsWith("}"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsWalkedAndNothingIsTwiceOrLost(Operation list) {
        var caller = FIXTURES.maker(list);
        var path = list.at(FIXTURES.ids(list));
        var made = TENANTS.surface().find("POST", list.shape()).stream()
                .flatMap(creation ->
                        Stream.generate(() -> create(creation).expect(201).id()).limit(5))
                .toList();

        var all = Lists.ids(Lists.walk(caller, path));
        assertThat(all).doesNotHaveDuplicates().containsAll(made);
        assertThat(Lists.ids(Lists.byCursor(caller, path + "?limit=2", page -> assertThat(page.data())
                        .hasSizeLessThanOrEqualTo(2))))
                .isEqualTo(all);
        assertThat(Lists.ids(Lists.byLink(caller, path + "?limit=2"))).isEqualTo(all);
        for (var bad : List.of("limit=0", "limit=101", "limit=x", "cursor=nonsense", "colour=red")) {
            caller.get(path + "?" + bad)
                    .problem(400, "invalid-parameter")
                    .blames("/" + bad.substring(0, bad.indexOf('=')));
        }
    }

    @ParameterizedTest
    @MethodSource("creations")
    void aBodyThatIsNoJsonObjectIsRefused(Operation creation) {
        var caller = FIXTURES.maker(creation);
        var path = creation.at(FIXTURES.ids(creation));

        for (var body : List.of("", "[]", "null", "7", "{", "{'x': 1}", "{} {}"))
            caller.post(path, body).problem(400, "malformed-json");
        caller.with("Content-Type", "text/plain").post(path).problem(400, 415);
        caller.post(path, "{\"colour\": \"" + "x".repeat(3_000_000) + "\"}").problem(413, "too-large");
    }

    @ParameterizedTest
    @MethodSource("creations")
    void aCreationTellsWhereItIsIfItCanBeReadThere(Operation creation) {
        var made = create(creation).expect(201);
        var caller = FIXTURES.maker(creation);
        if (made.header("Location").isPresent()) caller.follow(made.location()).expect(200);
        else caller.get(creation.at(FIXTURES.ids(creation)) + "/" + made.id()).problem(404, 405);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void eachFieldIsPointedAt(Operation creation) {
        var caller = FIXTURES.maker(creation);
        var path = creation.at(FIXTURES.ids(creation));
        var schema = creation.body().orElseThrow().schema();

        for (var field : schema.required()) {
            caller.post(path, body(creation).without(List.of(field)).toString())
                    .problem(422, "invalid")
                    .blames("/" + field);
            caller.post(
                            path,
                            body(creation)
                                    .set(field, Json.read("[{\"a\": [true]}]"))
                                    .toString())
                    .problem(422, "invalid");
        }
        caller.post(path, body(creation).put("a/b~c", "red").toString())
                .problem(422, "invalid")
                .blames("/a~1b~0c");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatTheCallerHasIsNotSentAgain(Operation read) {
        var caller = FIXTURES.maker(read);
        var path = read.at(FIXTURES.ids(read));
        var first = caller.get(path).expect(200);
        if (first.header("ETag").isEmpty()) { // it is not @Cached
            assertThat(first.header("Cache-Control")).contains("no-store");
            return;
        }
        var tag = first.header("ETag").orElseThrow();

        assertThat(first.header("Vary").orElse("")).contains("Authorization", "Mintreu-Application", "Accept-Encoding");
        assertThat(first.header("Cache-Control").orElse(""))
                .contains("no-cache")
                .doesNotContain("public");
        assertThat(caller.with("If-None-Match", "\"other\", " + tag)
                        .get(path)
                        .expect(304)
                        .body())
                .isEmpty();
        assertThat(caller.with("If-None-Match", "\"other\"")
                        .get(path)
                        .expect(200)
                        .body())
                .isEqualTo(first.body());
    }

    /** One is the aim; a thing that lies in another may take one more. */
    @ParameterizedTest
    @MethodSource("reads")
    void aReadTakesTwoStatementsAtMost(Operation read) throws Exception {
        var caller = FIXTURES.maker(read);
        var path = read.at(FIXTURES.ids(read));
        for (int i = 0; i < 2; i++) caller.get(path).expect(200);

        try (var log = new StatementLog()) {
            for (int i = 0; i < TIMES; i++) caller.get(path).expect(200);
            assertThat(log.statements())
                    .as("and what is no longer remembered")
                    .hasSizeLessThanOrEqualTo(2 * TIMES + 2)
                    .allSatisfy(sql -> assertThat(sql.strip().toLowerCase()).startsWith("select"));
        }
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void ofManyWhoDeleteOneWins(Operation deletion) throws Exception {
        var slots = deletion.slots();
        var ids = new ArrayList<>(FIXTURES.ids(deletion));
        ids.set(ids.size() - 1, FIXTURES.fresh(slots.get(slots.size() - 1), false));

        AtOnce.oneWins(204, 404, 409, AtOnce.all(Collections.nCopies(6, () -> FIXTURES.maker(deletion)
                .delete(deletion.at(ids)))));
    }

    private static Answer create(Operation creation) {
        var ids = FIXTURES.ids(creation);
        return FIXTURES.maker(creation)
                .post(creation.at(ids), FIXTURES.body(creation, ids).orElse(""));
    }

    private static ObjectNode body(Operation creation) {
        return (ObjectNode)
                Json.read(FIXTURES.body(creation, FIXTURES.ids(creation)).orElseThrow());
    }

    private static Stream<Operation> operations(String method) {
        return TENANTS.surface().operations().stream()
                .filter(each -> each.module().isPresent() && each.method().equals(method));
    }
}
