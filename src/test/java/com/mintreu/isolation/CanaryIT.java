package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One tenant bears a mark in every text; whatever others do, the mark is in no answer and in no log, nor is any of its ids. */
@ExtendWith(Tally.class)
class CanaryIT {
    private static final Scene SCENE = Barrage.SCENE;
    private static final List<String> BAD_BODIES = List.of("{", "[]", "null", "{}", "{\"unknown\": 1}", "{\"\\u0000\": {\"x\": [\"\"]}}");

    static Stream<Operation> operations() {
        return SCENE.surface().operations().stream();
    }

    static Stream<Operation> ofModules() {
        return operations().filter(each -> each.module().isPresent());
    }

    static Stream<Operation> takingBodies() {
        return operations().filter(each -> each.body().isPresent());
    }

    @Test
    void theMarkIsInEveryTableOfTenants() throws SQLException {
        assertThat(SCENE.tables().empty(SCENE.there())).as("tables in which nothing was made").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noAnswerShowsIt(Operation operation) throws SQLException {
        var watch = Watch.over(SCENE, SCENE.there());
        var leaks = new Leaks();
        Barrage.on(operation).stream().filter(hit -> hit.caller().attacks())
                .forEach(hit -> watch.in(hit.answer(), sent(hit.caller(), hit.shot())).ifPresent(seen -> leaks.add(seen + " seen by " + hit)));
        leaks.none();
    }

    /** Nor do two applications of one tenant see each other. */
    @ParameterizedTest
    @MethodSource("ofModules")
    void noAnswerShowsAnotherApplication(Operation operation) {
        var watch = new Watch(SCENE.stock(Aim.SIBLINGS).idsOfModules(), List.of());
        var leaks = new Leaks();
        Barrage.on(operation).stream().filter(hit -> hit.caller().place() == Place.FIRST)
                .forEach(hit -> watch.in(hit.answer(), hit.shot().toString()).ifPresent(seen -> leaks.add(seen + " seen by " + hit)));
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("takingBodies")
    void noAnswerToABadBodyShowsIt(Operation operation) throws SQLException {
        var watch = Watch.over(SCENE, SCENE.there());
        var leaks = new Leaks();
        for (var aim : operation.rule().aims()) {
            for (var caller : Callers.strongest()) {
                for (var body : badBodies(operation)) attack(operation, aim, caller, body, watch, leaks);
            }
        }
        leaks.none();
    }

    @Test
    void noLineOfTheLogShowsIt() throws SQLException {
        operations().forEach(Barrage::on);
        var watch = Watch.over(SCENE, SCENE.there());
        var leaks = new Leaks();
        var lines = SCENE.log().lines();
        assertThat(lines).as("the log is read: it tells of the misused domain").anyMatch(line -> line.contains(SCENE.there().id()));
        // It may name the tenant itself: an operator wants to know whose domain was misused.
        lines.forEach(line -> watch.in(line, SCENE.there().id()).ifPresent(seen -> leaks.add(seen + " in the log: " + line)));
        leaks.none();
    }

    /** All kinds of no sense, and every field once as what it cannot be. */
    private static List<String> badBodies(Operation operation) {
        var fields = operation.body().orElseThrow().schema().properties().keySet().stream().map("{\"%s\": [{}]}"::formatted);
        return Stream.concat(BAD_BODIES.stream(), fields).toList();
    }

    private static void attack(Operation operation, Aim aim, CallerKind caller, String body, Watch watch, Leaks leaks) {
        var shot = Shot.at(operation, SCENE.ids(operation, aim, false)).withBody(Optional.of(body));
        Tally.attacked(operation, caller + " with " + aim + " ids and a bad body");
        var answer = shot.by(caller.calling(SCENE, operation).orElseThrow());
        if (answer.status() >= 500) leaks.add("%s", answer);
        watch.in(answer, sent(caller, shot)).ifPresent(seen -> leaks.add("%s seen by %s: %s %s", seen, caller, shot, answer));
    }

    private static String sent(CallerKind caller, Shot shot) {
        return shot + (caller.domain() == Side.THERE ? SCENE.there().domain() : "");
    }
}
