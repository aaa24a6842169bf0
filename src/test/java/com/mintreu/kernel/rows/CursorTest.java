package com.mintreu.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mintreu.kernel.Anything;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final long YEAR_2200 = 7_258_118_400_000_000L;

    @Property
    void comesBackFromItsText(@ForAll @LongRange(min = 0, max = YEAR_2200) long micros, @ForAll long id) {
        var cursor = new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @Property
    void fitsIntoAnAddressAsItIs(@ForAll @LongRange(min = 0, max = YEAR_2200) long micros, @ForAll long id) {
        assertThat(new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id).toString())
                .matches("[A-Za-z0-9_-]+");
    }

    @Property
    void isNotReadFromGarbage(@ForAll("texts") String garbage) {
        assertThatCode(() -> Cursor.parse(garbage)).doesNotThrowAnyException();
    }

    @Test
    void isNotReadFromAnythingShorterOrLonger() {
        var text = Cursor.of(new Id(42)).toString();

        assertThat(Stream.of(
                        "",
                        "x",
                        "%%%",
                        text.substring(1),
                        text.substring(0, text.length() - 1),
                        text + "A",
                        text + text))
                .allSatisfy(other -> assertThat(Cursor.parse(other)).isEmpty());
    }

    @Test
    void ofAnIdHasNoTime() {
        assertThat(Cursor.of(new Id(42))).isEqualTo(new Cursor(Instant.EPOCH, 42));
    }

    @Test
    void ofTheNewestComesBeforeEveryRowOfThatMoment() {
        var now = Instant.parse("2026-11-22T12:00:00.123456Z");

        assertThat(Cursor.newest(now)).isEqualTo(new Cursor(now, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(30);
    }
}
