package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.problems.Problem;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time is one that RFC 3339 knows, or the field is to blame. */
class InstantFieldTest {
    record Thing(Instant at, List<Instant> all) {}

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:00Z,             2027-01-01T00:00:00Z",
        "2027-01-01T00:00:00.5Z,           2027-01-01T00:00:00.500Z",
        "2027-01-01T00:00:00.123456Z,      2027-01-01T00:00:00.123456Z",
        "2027-01-01T00:00:00.123456999Z,   2027-01-01T00:00:00.123456Z",
        "2027-01-01T00:30:00+01:00,        2026-12-31T23:30:00Z",
        "2026-12-31T22:30:00-01:30,        2027-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z,             1970-01-01T00:00:00Z",
        "1969-12-31T23:00:00-01:00,        1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z,      9999-12-31T23:59:59.999999Z",
        "2028-02-29T12:00:00Z,             2028-02-29T12:00:00Z"
    })
    void isReadToTheMicrosecond(String text, Instant time) {
        assertThat(Body.of("{\"at\": \"" + text + "\"}").as(Thing.class).at()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "\"now\"",
                "\"2027-01-01\"",
                "\"2027-01-01T00:00:00\"",
                "\"2027-01-01T00:00Z\"",
                "\"2027-01-01 00:00:00Z\"",
                "\"2027-01-01t00:00:00z\"",
                "\" 2027-01-01T00:00:00Z\"",
                "\"2027-01-01T00:00:00.Z\"",
                "\"2027-01-01T00:00:00.1234567890Z\"",
                "\"2027-01-01T00:00:00+0100\"",
                "\"2027-01-01T00:00:00+25:00\"",
                "\"2027-01-01T00:00:00Z[UTC]\"",
                "\"2027-02-29T00:00:00Z\"",
                "\"2027-13-01T00:00:00Z\"",
                "\"2027-01-01T24:00:00Z\"",
                "\"2027-06-30T23:59:60Z\"",
                "\"+2027-01-01T00:00:00Z\"",
                "\"1969-12-31T23:59:59Z\"",
                "\"1970-01-01T00:00:00+00:01\"",
                "\"9999-12-31T23:59:59-00:01\"",
                "\"10000-01-01T00:00:00Z\"",
                "\"٢٠٢٧-01-01T00:00:00Z\"",
                "0",
                "1798761600",
                "1798761600.5",
                "true",
                "[]",
                "{}",
                "[\"2027-01-01T00:00:00Z\"]"
            })
    void isToBlameIfItIsNoTime(String value) {
        assertThat(Body.of("{\"at\": " + value + "}").refusedAs(Thing.class).errors())
                .containsExactly(new Problem.Fault("/at", "must be " + InstantReader.RULE));
    }

    @Test
    void mayBeLeftOut() {
        assertThat(Body.of("{\"at\": null}").as(Thing.class).at()).isNull();
        assertThat(Body.of("{}").as(Thing.class).at()).isNull();
    }

    @Test
    void isPointedAtInAList() {
        assertThat(Body.of("{\"all\": [\"2027-01-01T00:00:00Z\", \"soon\"]}")
                        .refusedAs(Thing.class)
                        .errors())
                .extracting("pointer")
                .containsExactly("/all/1");
    }

    /** Through a merge patch, too, which writes the record and reads it again. */
    @Property
    void comesBackAsItWasWritten(@ForAll @LongRange(min = 0, max = 253_402_300_799_999_999L) long micros) {
        var time = Instant.EPOCH.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1_000);
        var thing = new Thing(time, List.of(time));

        assertThat(Body.of(new String(Json.bytes(thing))).as(Thing.class)).isEqualTo(thing);
        assertThat(Body.of("{}").asPatchOf(Thing.class).applyTo(thing)).isEqualTo(thing);
    }
}
