package com.mintreu.platform.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @Test
    void isNoneWithoutAHeader() {
        assertThat(Credential.of(null)).isEqualTo(new Credential.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer mts_1", "bearer mts_1", "BEARER mts_1", "Bearer   mts_1", " Bearer mts_1 "})
    void isAToken(String header) {
        assertThat(Credential.of(header)).isEqualTo(new Credential.Token("mts_1"));
    }

    @Test
    void isAKeyAndItsSecret() {
        assertThat(Credential.of(basic("mk_1:mks_2"))).isEqualTo(new Credential.Key("mk_1", "mks_2"));
        assertThat(Credential.of(basic("mk_1:mks:2:"))).isEqualTo(new Credential.Key("mk_1", "mks:2:"));
        assertThat(Credential.of(basic("mk_1:mks_2").replace("Basic", "bASIC")))
                .isEqualTo(new Credential.Key("mk_1", "mks_2"));
    }

    @Test
    void isAKeyThatNobodyHasIfItCannotBeRead() {
        assertThat(Credential.of("Basic")).isEqualTo(new Credential.Key("", ""));
        assertThat(Credential.of("Basic %%%")).isEqualTo(new Credential.Key("", ""));
        assertThat(Credential.of(basic("mk_1"))).isEqualTo(new Credential.Key("mk_1", ""));
        assertThat(Credential.of(basic(":"))).isEqualTo(new Credential.Key("", ""));
    }

    @Test
    void isATokenThatNobodyHasIfItIsEmpty() {
        assertThat(Credential.of("Bearer")).isEqualTo(new Credential.Token(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mts_1", "Digest x", "Bearer,x", "Bearer\tx", "Basic:x"})
    void isOfAKindThatIsKnown(String header) {
        assertThatThrownBy(() -> Credential.of(header)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(401);
            assertThat(problem.headers()).containsKey("WWW-Authenticate");
        });
    }

    @Property
    void isReadOrRefusedWhateverItIs(@ForAll("headers") String header) {
        try {
            assertThat(Credential.of(header)).isNotNull();
        } catch (Problem problem) {
            assertThat(problem.status()).isEqualTo(401);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> headers() {
        var garbage = Anything.text(40);
        var encoded = Arbitraries.bytes().array(byte[].class).ofMaxSize(30).map(Base64.getEncoder()::encodeToString);
        return Combinators.combine(
                        Arbitraries.of("", "Basic ", "Bearer ", "basic", "Digest "),
                        Arbitraries.oneOf(garbage, encoded))
                .as(String::concat);
    }
}
