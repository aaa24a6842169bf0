package com.mintreu.platform.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PublicKeyTest {
    private static final PublicKey KEY = new PublicKey(TenantId.of(0x0123456789abcdefL), new Id(31));

    @Property
    void comesBackFromItsText(@ForAll long tenant, @ForAll long number) {
        var key = new PublicKey(TenantId.of(tenant), new Id(number));

        assertThat(PublicKey.parse(key.toString())).contains(key);
    }

    @Test
    void namesItsTenant() {
        assertThat(KEY).hasToString("mk_028T5CY4TQKFF_000000000000Z");
        assertThat(PublicKey.next(TenantId.of(7)).tenant()).isEqualTo(TenantId.of(7));
        assertThat(PublicKey.next(TenantId.of(7))).isNotEqualTo(PublicKey.next(TenantId.of(7)));
    }

    @Test
    void isReadInItsVeryOwnSpellingAlone() {
        var text = KEY.toString();

        assertThat(Stream.of(
                        text.toLowerCase(),
                        text.toUpperCase(),
                        text.replace('0', 'O'),
                        text.replace('0', 'o'),
                        " " + text,
                        text + "\n",
                        text + "_",
                        "_" + text,
                        text.substring(1),
                        text.replace("mk_", "mks_"),
                        text.replace("mk_", ""),
                        text.replace('_', '-'),
                        text.substring(0, text.length() - 1),
                        "mk__",
                        "mk",
                        ""))
                .allSatisfy(other -> assertThat(PublicKey.parse(other)).isEmpty());
    }

    @Property
    void isNotReadFromGarbage(@ForAll("texts") String garbage) {
        assertThat(PublicKey.parse(garbage)).isEmpty();
        assertThat(PublicKey.parse("mk_" + KEY.tenant() + "_" + garbage)).isEmpty();
        assertThat(PublicKey.parse("mk_" + garbage + "_" + KEY.number())).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(12);
    }
}
