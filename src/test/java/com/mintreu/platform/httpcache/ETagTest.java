package com.mintreu.platform.httpcache;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.platform.applications.ContentVersion;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ETagTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ContentVersion LONG_AGO = new ContentVersion(1_700_000_000_000_000L);
    private static final ContentVersion JUST_NOW = new ContentVersion(NOON.toEpochMilli() * 1000 - 1_000_000);
    private static final String ROW = "0K3ABCDEFGHJ7-5";
    private static final String SUBJECT = ETag.subject("visitor of posts");

    @Test
    void isGoodUntilTheContentChanges() {
        var tag = made(LONG_AGO, NOON).header(ContentCoding.SHORT);

        assertThat(ETag.match(tag, LONG_AGO, NOON.plusSeconds(86_400), SUBJECT)).isPresent();
        assertThat(ETag.match(tag, new ContentVersion(LONG_AGO.number() + 1), NOON, SUBJECT))
                .isEmpty();
        assertThat(ETag.match(tag, LONG_AGO, NOON, ETag.subject("visitor of comments")))
                .isEmpty();
    }

    /** Another node's clock may not have come so far: what it showed may lack what is published "now". */
    @Test
    void madeRightAfterAChangeItIsGoodForSecondsOnly() {
        var tag = made(JUST_NOW, NOON).header(ContentCoding.SHORT);

        assertThat(ETag.match(tag, JUST_NOW, NOON.plusSeconds(3), SUBJECT)).isPresent();
        assertThat(ETag.match(tag, JUST_NOW, NOON.plusSeconds(6), SUBJECT)).isEmpty();
    }

    @Test
    void aChangeFromTheFutureIsNeverSettledForLong() {
        var ahead = new ContentVersion(NOON.plusSeconds(3600).toEpochMilli() * 1000);

        assertThat(made(ahead, NOON).until()).isEqualTo(NOON.plusSeconds(5).toEpochMilli());
    }

    /** Then less was published than the caller has seen. */
    @Test
    void isNotGoodWhereTheClockHasGoneBackBeforeItWasMade() {
        for (var made : new Instant[] {NOON, NOON.plusSeconds(3600)}) {
            var etag = made(JUST_NOW, made);

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
        var etag = made(LONG_AGO, NOON);

        assertThat(etag.header(ContentCoding.GZIP)).isNotEqualTo(etag.header(ContentCoding.IDENTITY));
        assertThat(ETag.match(etag.header(ContentCoding.GZIP), LONG_AGO, NOON, SUBJECT))
                .isPresent();
    }

    @Test
    void tellsHowTheAnswerIsCodedThatTheCallerHas() {
        var etag = made(LONG_AGO, NOON);

        for (var coding : ContentCoding.values()) {
            var tag = etag.header(coding);
            var opaque = tag.substring(1, tag.length() - 1);
            for (var sent : new String[] {
                tag, "W/" + tag, "\"" + opaque + "-gzip\"", "\"" + opaque + "-br\"", "\"other\", " + tag
            }) {
                assertThat(ETag.match(sent, LONG_AGO, NOON, SUBJECT).map(ETag.Match::coding))
                        .as(sent)
                        .contains(coding);
            }
            assertThat(ETag.match("\"" + opaque + "-zip\"", LONG_AGO, NOON, SUBJECT))
                    .isEmpty();
        }
    }

    @Test
    void namesTheVersionsThatAWriterHasSeen() {
        var tag = made(LONG_AGO, NOON).header(ContentCoding.IDENTITY);
        var other = ETag.of(JUST_NOW, NOON, SUBJECT, Optional.empty(), Optional.of(ROW))
                .header(ContentCoding.GZIP);

        assertThat(ETag.seen(tag + ", " + other).contents())
                .containsExactlyInAnyOrder(LONG_AGO.number(), JUST_NOW.number());
        assertThat(ETag.seen(tag + ", " + other).rows()).containsExactly(ROW);
        for (var added : new String[] {"-gz", "-gzip", "-br"})
            assertThat(ETag.seen(other.replaceAll("-gz\"$", added + "\"")).rows())
                    .as(added)
                    .containsExactly(ROW);
        assertThat(ETag.seen("W/" + tag).contents()).isEmpty();
        assertThat(ETag.seen("W/" + other).rows()).isEmpty();
        for (var none : new String[] {"", "\"other\"", "\"..\"", "\"!.x.y\"", "a.b.c", ",", "\"1.2.3.4.5\""})
            assertThat(ETag.seen(none).contents()).as(none).isEmpty();
    }

    @Test
    void endsWhenItsContentChangesByTheClock() {
        var end = NOON.plusSeconds(3600);
        var etag = ETag.of(LONG_AGO, NOON, SUBJECT, Optional.of(end), Optional.of(ROW));
        var tag = etag.header(ContentCoding.SHORT);

        for (var before : new Instant[] {NOON, NOON.plusSeconds(1800), end.minusMillis(1)}) {
            assertThat(ETag.match(tag, LONG_AGO, before, SUBJECT).map(match -> match.header(false)))
                    .contains(tag);
            assertThat(etag.isGood(LONG_AGO, before)).isTrue();
        }
        for (var after : new Instant[] {end, end.plusSeconds(1)}) {
            assertThat(ETag.match(tag, LONG_AGO, after, SUBJECT)).isEmpty();
            assertThat(etag.isGood(LONG_AGO, after)).isFalse();
        }
        assertThat(ETag.of(JUST_NOW, NOON, SUBJECT, Optional.of(end), Optional.empty())
                        .until())
                .as("of two ends the first counts")
                .isEqualTo(made(JUST_NOW, NOON).until());
    }

    private static ETag made(ContentVersion version, Instant now) {
        return ETag.of(version, now, SUBJECT, Optional.empty(), Optional.empty());
    }
}
