package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which e-mail addresses are one user: those whose lower-case forms have the same bytes. */
class IdentityIT {
    private static final String PASSWORD = World.unique("password");

    @ParameterizedTest
    @CsvSource({"müller, muller", "weiß, weiss", "bjørn, bjorn", "か, が", "ada, ａda"})
    void lettersThatOnlyResembleEachOtherAreDifferent(String one, String other) {
        var tail = World.unique("") + "@example.com";
        var first = register(one + tail).expect(201);
        var second = register(other + tail).expect(201);

        assertThat(World.logIn(one + tail, PASSWORD)
                        .json()
                        .path("user")
                        .path("id")
                        .textValue())
                .isEqualTo(first.id());
        assertThat(World.logIn(other + tail, PASSWORD)
                        .json()
                        .path("user")
                        .path("id")
                        .textValue())
                .isEqualTo(second.id());
    }

    @Test
    void capitalsAreTheSame() {
        var email = World.unique("müller") + "@example.com";
        register(email).expect(201);

        register(email.toUpperCase()).problem(409, "duplicate").blames("/email");
        World.logIn(email.toUpperCase(), PASSWORD);
    }

    /** Its lower case has two characters for each of these. */
    @Test
    void anAddressThatIsTooLongInLowerCaseIsRefused() {
        var domain = ("a".repeat(61) + ".").repeat(3) + "example";
        register("\u0130".repeat(60) + "@" + domain).problem(422, "invalid").blames("/email");
    }

    private static Answer register(String email) {
        return Api.anyone().post("users", Json.object("name", "Ada", "email", email, "password", PASSWORD));
    }
}
