package com.mintreu.platform.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.platform.applications.Revised;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Revised LONG_AGO = new Revised(1_700_000_000_000_000L);
    private static final Revised JUST_NOW = new Revised(NOON.toEpochMilli() * 1000 - 1_000_000);
    private static final String SUBJECT = Validator.subject("visitor of posts");

    @Test
    void isGoodUntilTheContentChanges() {
        var tag = Validator.of(LONG_AGO, NOON, SUBJECT).header(false);

        assertThat(Validator.isAmong(tag, LONG_AGO, NOON.plusSeconds(86_400), SUBJECT)).isTrue();
        assertThat(Validator.isAmong(tag, new Revised(LONG_AGO.number() + 1), NOON, SUBJECT)).isFalse();
        assertThat(Validator.isAmong(tag, LONG_AGO, NOON, Validator.subject("visitor of comments"))).isFalse();
    }

    /** Another node's clock may not have come so far: what it showed may lack what is published "now". */
    @Test
    void madeRightAfterAChangeItIsGoodForSecondsOnly() {
        var tag = Validator.of(JUST_NOW, NOON, SUBJECT).header(false);

        assertThat(Validator.isAmong(tag, JUST_NOW, NOON.plusSeconds(3), SUBJECT)).isTrue();
        assertThat(Validator.isAmong(tag, JUST_NOW, NOON.plusSeconds(6), SUBJECT)).isFalse();
    }

    @Test
    void aChangeFromTheFutureIsNeverSettledForLong() {
        var ahead = new Revised(NOON.plusSeconds(3600).toEpochMilli() * 1000);

        assertThat(Validator.of(ahead, NOON, SUBJECT).until()).isEqualTo(NOON.plusSeconds(5).toEpochMilli());
    }

    /** Then less was published than the caller has seen. */
    @Test
    void isNotGoodWhereTheClockHasGoneBackBeforeItWasMade() {
        for (var made : new Instant[] {NOON, NOON.plusSeconds(3600)}) {
            var validator = Validator.of(JUST_NOW, made, SUBJECT);

            assertThat(Validator.isAmong(validator.header(false), JUST_NOW, made, SUBJECT)).isTrue();
            assertThat(validator.isGood(JUST_NOW, made)).isTrue();
            for (var before : new Instant[] {NOON.minusSeconds(2), NOON.minusSeconds(3600)}) {
                assertThat(Validator.isAmong(validator.header(false), JUST_NOW, before, SUBJECT)).isFalse();
                assertThat(validator.isGood(JUST_NOW, before)).isFalse();
            }
        }
    }

    @Property
    void anythingMayBeSent(@ForAll String sent, @ForAll @LongRange(min = 0, max = 1L << 60) long number) {
        assertThat(Validator.isAmong(sent, new Revised(number), NOON, SUBJECT)).isFalse();
    }

    @Test
    void theCompressedBytesAreOthers() {
        var validator = Validator.of(LONG_AGO, NOON, SUBJECT);

        assertThat(validator.header(true)).isNotEqualTo(validator.header(false));
        assertThat(Validator.isAmong(validator.header(true), LONG_AGO, NOON, SUBJECT)).isTrue();
    }
}
