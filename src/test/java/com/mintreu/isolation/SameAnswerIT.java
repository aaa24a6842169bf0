package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Answer;
import com.mintreu.isolation.AttackMatrix.Attempt;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The id of another tenant's thing and one that nothing has are answered alike: status, headers, body and time. */
@ExtendWith(Tally.class)
class SameAnswerIT {
    private static final Map<IdOrigin, IdOrigin> PAIRS =
            Map.of(IdOrigin.FOREIGN, IdOrigin.MISSING, IdOrigin.FOREIGN_LAST, IdOrigin.MISSING_LAST);
    private static final List<String> OF_THE_MOMENT =
            List.of("Date", "X-Request-Id", "Connection", "Keep-Alive", "Last-Modified");

    static Stream<Operation> withIds() {
        return AttackMatrix.TENANTS.surface().operations().stream()
                .filter(each -> each.rule().origins().contains(IdOrigin.FOREIGN));
    }

    static Stream<Operation> withIdsAndAnAttackerWithin() {
        return withIds().filter(each -> !Injections.callers(each).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void inThePathByAnybody(Operation operation) {
        var leaks = new Leaks();
        PAIRS.forEach((foreign, missing) -> {
            var others = attackers(operation, missing);
            attackers(operation, foreign)
                    .forEach((caller, attempt) -> compare(
                            attempt.request(),
                            attempt.answer(),
                            others.get(caller).request(),
                            others.get(caller).answer(),
                            leaks));
        });
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("com.mintreu.isolation.Injections#operations")
    void anywhereByTheStrongest(Operation operation) throws SQLException {
        var leaks = new Leaks();
        Injections.on(operation)
                .forEach(each -> compare(each.foreign(), each.answer(), each.missing(), each.other(), leaks));
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("withIdsAndAnAttackerWithin")
    void asFast(Operation operation) {
        var caller = Injections.callers(operation)
                .get(0)
                .calling(AttackMatrix.TENANTS, operation)
                .orElseThrow();
        for (var foreign : PAIRS.keySet().stream()
                .filter(operation.rule().origins()::contains)
                .toList()) {
            Tally.attacked(operation, foreign + " ids against " + PAIRS.get(foreign) + " ones, by the clock");
            var race = Race.between(
                    AttackMatrix.TENANTS.request(operation, foreign, false),
                    AttackMatrix.TENANTS.request(operation, PAIRS.get(foreign), false),
                    caller);
            if (!race.isClose()) Tally.leaked();
            assertThat(race.isClose())
                    .as("%s with %s ids: %s", operation, foreign, race)
                    .isTrue();
        }
    }

    private static Map<String, Attempt> attackers(Operation operation, IdOrigin origin) {
        return AttackMatrix.on(operation).stream()
                .filter(attempt ->
                        attempt.origin() == origin && attempt.caller().attacks())
                .collect(Collectors.toMap(
                        attempt -> attempt.caller().name(), Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static void compare(
            PreparedRequest foreign, Answer one, PreparedRequest missing, Answer other, Leaks leaks) {
        var sent = Stream.of(foreign, missing)
                .flatMap(request -> Watch.idsIn(request.toString()))
                .toList();
        if (!plain(foreign, one, sent).equals(plain(missing, other, sent)))
            leaks.add(
                    "not alike:%n  %s %s%n  %s %s",
                    foreign, plain(foreign, one, sent), missing, plain(missing, other, sent));
    }

    /** The answer without what differs in any two calls: the moment, the number of the request, what was sent; and of something made, what it is. */
    private static List<Object> plain(PreparedRequest request, Answer answer, List<String> sent) {
        var headers = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        OF_THE_MOMENT.forEach(headers::remove);
        headers.replace("ETag", "a hash of what was sent");
        if (answer.status() < 400 && !request.operation().reads()) return List.of(answer.status(), headers.keySet());
        var text = headers + " "
                + answer.body().replace(answer.header("X-Request-Id").orElse("-"), "?");
        for (var id : sent) text = text.replace(id, "?");
        return List.of(answer.status(), text);
    }
}
