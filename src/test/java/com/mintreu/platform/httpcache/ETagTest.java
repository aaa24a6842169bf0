package com.mintreu.platform.httpcache;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.platform.applications.ContentVersion;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ETagTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ContentVersion LONG_AGO = new ContentVersion(1_700_000_000_000_000L);
    private static final ContentVersion JUST_NOW = new ContentVersion(NOON.toEpochMilli() * 1000 - 1_000_000);
    private static final String SUBJECT = ETag.subject("visitor of posts");

    @Test
    void isGoodUntilTheContentChanges() {
        var tag = ETag.of(LONG_AGO, NOON, SUBJECT).header(ContentCoding.SHORT);

        assertThat(ETag.match(tag, LONG_AGO, NOON.plusSeconds(86_400), SUBJECT)).isPresent();
        assertThat(ETag.match(tag, new ContentVersion(LONG_AGO.number() + 1), NOON, SUBJECT))
                .isEmpty();
        assertThat(ETag.match(tag, LONG_AGO, NOON, ETag.subject("visitor of comments")))
                .isEmpty();
    }

    /** Another node's clock may not have come so far: what it showed may lack what is published "now". */
    @Test
    void madeRightAfterAChangeItIsGoodForSecondsOnly() {
        var tag = ETag.of(JUST_NOW, NOON, SUBJECT).header(ContentCoding.SHORT);

        assertThat(ETag.match(tag, JUST_NOW, NOON.plusSeconds(3), SUBJECT)).isPresent();
        assertThat(ETag.match(tag, JUST_NOW, NOON.plusSeconds(6), SUBJECT)).isEmpty();
    }

    @Test
    void aChangeFromTheFutureIsNeverSettledForLong() {
        var ahead = new ContentVersion(NOON.plusSeconds(3600).toEpochMilli() * 1000);

        assertThat(ETag.of(ahead, NOON, SUBJECT).until())
                .isEqualTo(NOON.plusSeconds(5).toEpochMilli());
    }

    /** Then less was published than the caller has seen. */
    @Test
    void isNotGoodWhereTheClockHasGoneBackBeforeItWasMade() {
        for (var made : new Instant[] {NOON, NOON.plusSeconds(3600)}) {
            var etag = ETag.of(JUST_NOW, made, SUBJECT);

            assertThat(ETag.match(etag.header(ContentCoding.SHORT), JUST_NOW, made, SUBJECT))
                    .isPresent();
            assertThat(etag.isGood(JUST_NOW, made)).isTrue();
            for (var before : new Instant[] {NOON.minusSeconds(2), NOON.minusSeconds(3600)}) {
                assertThat(ETag.match(etag.header(ContentCoding.SHORT), JUST_NOW, before, SUBJECT))
                        .isEmpty();
                assertThat(etag.isGood(JUST_NOW, before)).isFalse();
            }
        }
    }

    @Property
    void anythingMayBeSent(@ForAll String sent, @ForAll @LongRange(min = 0, max = 1L << 60) long number) {
        assertThat(ETag.match(sent, new ContentVersion(number), NOON, SUBJECT)).isEmpty();
    }

    @Test
    void theCompressedBytesAreOthers() {
        var etag = ETag.of(LONG_AGO, NOON, SUBJECT);

        assertThat(etag.header(ContentCoding.GZIP)).isNotEqualTo(etag.header(ContentCoding.IDENTITY));
        assertThat(ETag.match(etag.header(ContentCoding.GZIP), LONG_AGO, NOON, SUBJECT))
                .isPresent();
    }

    @Test
    void tellsHowTheAnswerIsCodedThatTheCallerHas() {
        var etag = ETag.of(LONG_AGO, NOON, SUBJECT);

        for (var coding : ContentCoding.values()) {
            var tag = etag.header(coding);
            var opaque = tag.substring(1, tag.length() - 1);
            for (var sent : new String[] {
                tag, "W/" + tag, "\"" + opaque + "-gzip\"", "\"" + opaque + "-br\"", "\"other\", " + tag
            }) {
                assertThat(ETag.match(sent, LONG_AGO, NOON, SUBJECT)).as(sent).contains(coding);
            }
            assertThat(ETag.match("\"" + opaque + "-zip\"", LONG_AGO, NOON, SUBJECT))
                    .isEmpty();
        }
    }

    @Test
    void namesTheVersionsThatAWriterHasSeen() {
        var tag = ETag.of(LONG_AGO, NOON, SUBJECT).header(ContentCoding.IDENTITY);
        var other = ETag.of(JUST_NOW, NOON, SUBJECT).header(ContentCoding.GZIP);

        assertThat(ETag.versions(tag + ", " + other)).containsExactlyInAnyOrder(LONG_AGO.number(), JUST_NOW.number());
        assertThat(ETag.versions("W/" + tag)).isEmpty();
        for (var none : new String[] {"", "\"other\"", "\"..\"", "\"!.x.y\"", "a.b.c", ","})
            assertThat(ETag.versions(none)).as(none).isEmpty();
    }
}
