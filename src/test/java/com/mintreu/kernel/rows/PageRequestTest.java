package com.mintreu.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    private static final Cursor PLACE = new Cursor(Instant.parse("2026-11-22T12:00:00Z"), 7);

    @Test
    void beginsAtTheBeginningUnlessItIsToldOtherwise() {
        var request = request("20", null);

        assertThat(request.after(PLACE)).isEqualTo(PLACE);
        assertThat(request.afterId()).isEqualTo(Long.MIN_VALUE);
        assertThat(request.beforeId()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void goesOnWhereTheEarlierPageEnded() {
        var request = request("20", PLACE.toString());

        assertThat(request.after(Cursor.newest(Instant.EPOCH))).isEqualTo(PLACE);
        assertThat(request.afterId()).isEqualTo(PLACE.id());
        assertThat(request.beforeId()).isEqualTo(PLACE.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "MTIz", "not a cursor", "ÄÖÜ"})
    void blamesACursorThatIsNone(String cursor) {
        var request = request("20", cursor);

        assertThatThrownBy(request::afterId)
                .isInstanceOfSatisfying(Problem.class, problem -> assertBlames("cursor", problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "101", "1e1", "2147483648", "+5", "٥", "twenty", "10.0"})
    @NullSource
    void blamesALimitThatIsNone(String limit) {
        var request = request(limit, null);

        assertThatThrownBy(() -> request.of(rows(3), Cursor::of))
                .isInstanceOfSatisfying(Problem.class, problem -> assertBlames("limit", problem));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void givesAtMostAsManyRowsAsAreWanted(int limit) {
        var page = request(Integer.toString(limit), null).of(rows(200), Cursor::of);

        assertThat(page.data()).hasSize(limit);
        assertThat(page.next()).isEqualTo(Optional.of(Cursor.of(new Id(limit)).toString()));
    }

    private static void assertBlames(String parameter, Problem problem) {
        var view = problem.view("r");
        assertThat(view.type()).isEqualTo("urn:mintreu:problem:invalid-parameter");
        assertThat(view.status()).isEqualTo(400);
        assertThat(view.errors()).extracting(Problem.Fault::pointer).containsExactly("/" + parameter);
    }

    private static PageRequest request(String limit, String cursor) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }

    /** A query that finds so many rows, of which it gives as many as are asked for. */
    @SuppressWarnings("unchecked")
    private static TypedQuery<Id> rows(int there) {
        var asked = new int[] {Integer.MAX_VALUE};
        return (TypedQuery<Id>) Proxy.newProxyInstance(
                PageRequestTest.class.getClassLoader(),
                new Class<?>[] {TypedQuery.class},
                (query, method, arguments) -> {
                    if (method.getName().equals("getResultList")) return ids(Math.min(there, asked[0]));
                    asked[0] = (int) arguments[0];
                    return query;
                });
    }

    private static List<Id> ids(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(Id::new).toList();
    }
}
