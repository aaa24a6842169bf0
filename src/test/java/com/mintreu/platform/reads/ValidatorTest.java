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
        var tag = Validator.of(LONG_AGO, NOON, SUBJECT).header(Coding.SHORT);

        assertThat(Validator.match(tag, LONG_AGO, NOON.plusSeconds(86_400), SUBJECT)).isPresent();
        assertThat(Validator.match(tag, new Revised(LONG_AGO.number() + 1), NOON, SUBJECT)).isEmpty();
        assertThat(Validator.match(tag, LONG_AGO, NOON, Validator.subject("visitor of comments"))).isEmpty();
    }

    /** Another node's clock may not have come so far: what it showed may lack what is published "now". */
    @Test
    void madeRightAfterAChangeItIsGoodForSecondsOnly() {
        var tag = Validator.of(JUST_NOW, NOON, SUBJECT).header(Coding.SHORT);

        assertThat(Validator.match(tag, JUST_NOW, NOON.plusSeconds(3), SUBJECT)).isPresent();
        assertThat(Validator.match(tag, JUST_NOW, NOON.plusSeconds(6), SUBJECT)).isEmpty();
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

            assertThat(Validator.match(validator.header(Coding.SHORT), JUST_NOW, made, SUBJECT)).isPresent();
            assertThat(validator.isGood(JUST_NOW, made)).isTrue();
            for (var before : new Instant[] {NOON.minusSeconds(2), NOON.minusSeconds(3600)}) {
                assertThat(Validator.match(validator.header(Coding.SHORT), JUST_NOW, before, SUBJECT)).isEmpty();
                assertThat(validator.isGood(JUST_NOW, before)).isFalse();
            }
        }
    }

    @Property
    void anythingMayBeSent(@ForAll String sent, @ForAll @LongRange(min = 0, max = 1L << 60) long number) {
        assertThat(Validator.match(sent, new Revised(number), NOON, SUBJECT)).isEmpty();
    }

    @Test
    void theCompressedBytesAreOthers() {
        var validator = Validator.of(LONG_AGO, NOON, SUBJECT);

        assertThat(validator.header(Coding.GZIP)).isNotEqualTo(validator.header(Coding.IDENTITY));
        assertThat(Validator.match(validator.header(Coding.GZIP), LONG_AGO, NOON, SUBJECT)).isPresent();
    }

    @Test
    void tellsHowTheAnswerIsCodedThatTheCallerHas() {
        var validator = Validator.of(LONG_AGO, NOON, SUBJECT);

        for (var coding : Coding.values()) {
            var tag = validator.header(coding);
            var opaque = tag.substring(1, tag.length() - 1);
            for (var sent : new String[] {tag, "W/" + tag, "\"" + opaque + "-gzip\"", "\"" + opaque + "-br\"", "\"other\", " + tag}) {
                assertThat(Validator.match(sent, LONG_AGO, NOON, SUBJECT)).as(sent).contains(coding);
            }
            assertThat(Validator.match("\"" + opaque + "-zip\"", LONG_AGO, NOON, SUBJECT)).isEmpty();
        }
    }

    @Test
    void namesTheRevisionsThatAWriterHasSeen() {
        var tag = Validator.of(LONG_AGO, NOON, SUBJECT).header(Coding.IDENTITY);
        var other = Validator.of(JUST_NOW, NOON, SUBJECT).header(Coding.GZIP);

        assertThat(Validator.revisions(tag + ", " + other)).containsExactlyInAnyOrder(LONG_AGO.number(), JUST_NOW.number());
        assertThat(Validator.revisions("W/" + tag)).isEmpty();
        for (var none : new String[] {"", "\"other\"", "\"..\"", "\"!.x.y\"", "a.b.c", ","}) assertThat(Validator.revisions(none)).as(none).isEmpty();
    }
}
