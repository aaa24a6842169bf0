package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords and the limits of them, and credentials that are none. */
class CredentialsIT {

    @Test
    void aWrongPasswordLooksLikeAnUnknownEmail() {
        var person = World.person();
        var wrong = logIn(person.email(), "wrong-password").problem(401, "wrong-credentials");
        var unknown =
                logIn(World.unique("nobody") + "@example.com", "wrong-password").problem(401, "wrong-credentials");

        assertThat(withoutRequest(wrong)).isEqualTo(withoutRequest(unknown));
        assertThat(wrong.headerNames()).isEqualTo(unknown.headerNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:73", "é:37", "€:25", "😀:19", "a:1000"})
    void aPasswordOverTheBytesOfBcryptIsRefused(String letterAndCount) {
        Api.anyone()
                .post("users", newUser(password(letterAndCount)))
                .problem(422, "invalid")
                .blames("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:72", "é:36", "€:24", "😀:18"})
    void aPasswordOfExactlyTheBytesOfBcryptWorks(String letterAndCount) {
        var password = password(letterAndCount);
        var email = Api.anyone().post("users", newUser(password)).expect(201).text("email");

        World.logIn(email, password);
        logIn(email, password + "x").problem(401, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void aPasswordThatIsNoneIsRefused(String password) {
        Api.anyone().post("users", newUser(password)).problem(422, "invalid").blames("/password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Basic Og==",
                "Basic YTpi",
                "Basic YTpi YTpi",
                "Bearer",
                "Bearer x",
                "Bearer a b",
                "Bearer ' or 1=1",
                "Digest username=\"a\"",
                "Token abc",
                "bearer",
                ":",
                "Negotiate YTpi",
                "Basic 8J+Ygzrwn5iD"
            })
    void aCredentialThatIsNoneIsRefused(String authorization) {
        var caller = Api.anyone().with("Authorization", authorization);

        caller.get("me").problem(401, "unauthenticated");
        caller.get(Example.THINGS).problem(401, "unauthenticated");
    }

    @Test
    void aLongCredentialIsRefused() {
        Api.anyone().as("x".repeat(3000)).get("me").problem(401, "unauthenticated");
        Api.anyone()
                .withKey("k".repeat(1000), "s".repeat(1000))
                .get(Example.THINGS)
                .problem(401, "unauthenticated");
    }

    @Test
    void theSchemeIsReadWithoutRegardToCase() {
        var person = World.person();

        Api.anyone().with("Authorization", "bearer " + person.token()).get("me").expect(200);
    }

    private static Answer logIn(String email, String password) {
        return Api.anyone().post("sessions", Json.object("email", email, "password", password));
    }

    private static String newUser(String password) {
        return Json.object("name", "Ada", "email", World.unique("ada") + "@example.com", "password", password);
    }

    private static String password(String letterAndCount) {
        var parts = letterAndCount.split(":");
        return parts[0].repeat(Integer.parseInt(parts[1]));
    }

    private static String withoutRequest(Answer answer) {
        return answer.body().replace(answer.text("requestId"), "");
    }
}
