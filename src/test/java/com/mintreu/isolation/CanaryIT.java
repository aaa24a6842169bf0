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
    private static final TwoTenants TENANTS = AttackMatrix.TENANTS;
    private static final List<String> BAD_BODIES =
            List.of("{", "[]", "null", "{}", "{\"unknown\": 1}", "{\"\\u0000\": {\"x\": [\"\"]}}");

    static Stream<Operation> operations() {
        return TENANTS.surface().operations().stream();
    }

    static Stream<Operation> ofModules() {
        return operations().filter(each -> each.module().isPresent());
    }

    static Stream<Operation> takingBodies() {
        return operations().filter(each -> each.body().isPresent());
    }

    @Test
    void theMarkIsInEveryTableOfTenants() throws SQLException {
        assertThat(TENANTS.tables().empty(TENANTS.there()))
                .as("tables in which nothing was made")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noAnswerShowsIt(Operation operation) throws SQLException {
        var watch = Watch.over(TENANTS, TENANTS.there());
        var leaks = new Leaks();
        AttackMatrix.on(operation).stream()
                .filter(attempt -> attempt.caller().attacks())
                .forEach(attempt -> watch.in(attempt.answer(), sent(attempt.caller(), attempt.request()))
                        .ifPresent(seen -> leaks.add(seen + " seen by " + attempt)));
        leaks.none();
    }

    /** Nor do two applications of one tenant see each other. */
    @ParameterizedTest
    @MethodSource("ofModules")
    void noAnswerShowsAnotherApplication(Operation operation) {
        var watch = new Watch(TENANTS.fixtures(IdOrigin.SIBLINGS).idsOfModules(), List.of());
        var leaks = new Leaks();
        AttackMatrix.on(operation).stream()
                .filter(attempt -> attempt.caller().target() == TargetApplication.FIRST)
                .forEach(attempt -> watch.in(attempt.answer(), attempt.request().toString())
                        .ifPresent(seen -> leaks.add(seen + " seen by " + attempt)));
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("takingBodies")
    void noAnswerToABadBodyShowsIt(Operation operation) throws SQLException {
        var watch = Watch.over(TENANTS, TENANTS.there());
        var leaks = new Leaks();
        for (var origin : operation.rule().origins()) {
            for (var caller : Callers.strongest()) {
                for (var body : badBodies(operation)) attack(operation, origin, caller, body, watch, leaks);
            }
        }
        leaks.none();
    }

    @Test
    void noLineOfTheLogShowsIt() throws SQLException {
        operations().forEach(AttackMatrix::on);
        var watch = Watch.over(TENANTS, TENANTS.there());
        var leaks = new Leaks();
        var lines = TENANTS.log().lines();
        assertThat(lines)
                .as("the log is read: it tells of the misused domain")
                .anyMatch(line -> line.contains(TENANTS.there().id()));
        // It may name the tenant itself: an operator wants to know whose domain was misused.
        lines.forEach(line ->
                watch.in(line, TENANTS.there().id()).ifPresent(seen -> leaks.add(seen + " in the log: " + line)));
        leaks.none();
    }

    /** All kinds of no sense, and every field once as what it cannot be. */
    private static List<String> badBodies(Operation operation) {
        var fields = operation.body().orElseThrow().schema().properties().keySet().stream()
                .map("{\"%s\": [{}]}"::formatted);
        return Stream.concat(BAD_BODIES.stream(), fields).toList();
    }

    private static void attack(
            Operation operation, IdOrigin origin, CallerKind caller, String body, Watch watch, Leaks leaks) {
        var request = PreparedRequest.at(operation, TENANTS.ids(operation, origin, false))
                .withBody(Optional.of(body));
        Tally.attacked(operation, caller + " with " + origin + " ids and a bad body");
        var answer = request.by(caller.calling(TENANTS, operation).orElseThrow());
        if (answer.status() >= 500) leaks.add("%s", answer);
        watch.in(answer, sent(caller, request))
                .ifPresent(seen -> leaks.add("%s seen by %s: %s %s", seen, caller, request, answer));
    }

    private static String sent(CallerKind caller, PreparedRequest request) {
        return request + (caller.domain() == Side.THERE ? TENANTS.there().domain() : "");
    }
}
