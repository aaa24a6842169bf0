package com.mintreu.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final String PREFIX = "test_";
    private static final int LENGTH = 5 + 64 + 8;

    private final Secret secret = Secret.next(PREFIX);

    @Test
    void isAPrefixAndRandomBitsAndAChecksum() {
        assertThat(secret.reveal()).matches("test_[0-9a-f]{64}[0-9a-f]{8}");
        assertThat(Stream.generate(() -> Secret.next(PREFIX).reveal()).limit(100))
                .doesNotHaveDuplicates();
    }

    @Test
    void comesBackFromItsText() {
        assertThat(Secret.parse(PREFIX, secret.reveal()).map(Secret::reveal)).contains(secret.reveal());
    }

    @Property
    void isRefusedWithASingleOtherCharacter(@ForAll @IntRange(max = LENGTH - 1) int position, @ForAll char other) {
        var text = new StringBuilder(secret.reveal());
        if (text.charAt(position) == other) return;
        text.setCharAt(position, other);

        assertThat(Secret.parse(PREFIX, text.toString())).isEmpty();
    }

    @Property
    void isRefusedWithTwoNeighboursSwapped(@ForAll @IntRange(max = LENGTH - 2) int position) {
        var text = new StringBuilder(secret.reveal());
        if (text.charAt(position) == text.charAt(position + 1)) return;
        text.insert(position, text.charAt(position + 1)).deleteCharAt(position + 2);

        assertThat(Secret.parse(PREFIX, text.toString())).isEmpty();
    }

    @Test
    void isRefusedCutShortOrLengthenedOrOfAnotherKind() {
        var text = secret.reveal();

        assertThat(Secret.parse(PREFIX, text.substring(0, text.length() - 1))).isEmpty();
        assertThat(Secret.parse(PREFIX, text + "0")).isEmpty();
        assertThat(Secret.parse("tset_", text)).isEmpty();
        assertThat(Secret.parse(PREFIX, text.toUpperCase())).isEmpty();
    }

    @Property
    void isNotReadFromGarbage(@ForAll("texts") String garbage) {
        assertThat(Secret.parse(PREFIX, garbage)).isEmpty();
        assertThat(Secret.parse(PREFIX, PREFIX + garbage)).isEmpty();
    }

    @Test
    void matchesItsOwnHashAlone() {
        assertThat(secret.hash()).hasSize(32);
        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(secret.matches(Secret.next(PREFIX).hash())).isFalse();
        assertThat(secret.matches(new byte[0])).isFalse();
    }

    @Test
    void doesNotSlipIntoALog() {
        assertThat("a " + secret)
                .doesNotContain(PREFIX)
                .doesNotContain(secret.reveal().substring(PREFIX.length(), PREFIX.length() + 8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(LENGTH + 3);
    }
}
