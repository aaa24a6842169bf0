package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The log tells an operator whose credentials are tried, and never more than that. */
class RefusedCredentialsIT {
    private static final int TIMES = 30;

    private final Tenant tenant = World.tenant();

    @Test
    void aWrongSecretIsLoggedWithItsKey() {
        for (int i = 0; i < TIMES; i++)
            Api.anyone()
                    .withKey(tenant.key(), tenant.secret().replaceAll(".$", i % 2 == 0 ? "A" : "B"))
                    .get(Example.THINGS)
                    .problem(401);

        assertThat(about(tenant.key())).hasSizeBetween(1, 4).allSatisfy(line -> assertThat(line)
                .contains("Security: ", "secret that is not its own"));
    }

    @Test
    void aWrongPasswordIsLoggedWithItsUser() {
        var wrong = World.unique("wrong");
        for (int i = 0; i < 5; i++)
            Api.anyone()
                    .post("sessions", Json.object("email", tenant.owner().email(), "password", wrong))
                    .problem(401);

        assertThat(about(tenant.owner().id())).hasSizeBetween(1, 4).allSatisfy(line -> assertThat(line)
                .contains("Security: ", "wrong password"));
        assertThat(Platform.get().log()).doesNotContain(wrong, tenant.owner().email());
    }

    @Test
    void aRevokedKeyIsLogged() {
        tenant.office()
                .delete(tenant.at("applications/" + tenant.application() + "/keys/" + tenant.keyId()))
                .expect(204);
        tenant.app().get(Example.THINGS).problem(401);

        assertThat(Platform.get().log()).contains("unknown or revoked");
    }

    @Test
    void aTokenThatIsNoneIsLoggedWithoutIt() {
        Api.anyone().as("mts_guessed-by-somebody").get("me").problem(401);

        assertThat(Platform.get().log())
                .contains("Security: a session token was refused")
                .doesNotContain("guessed-by-somebody");
    }

    @Test
    void whoUsesACredentialOnAnothersDomainIsLogged() {
        var other = World.tenant();
        for (int i = 0; i < TIMES; i++)
            tenant.app().atHost(other.domain()).get(Example.THINGS).problem(404);
        tenant.office().atHost(other.domain()).get("tenants/" + tenant.id()).problem(404);

        assertThat(about(other.id()))
                .anyMatch(line -> line.contains(tenant.key()))
                .anyMatch(line -> line.contains(tenant.owner().id()))
                .hasSizeBetween(2, 6);
        assertThat(Platform.get().log())
                .doesNotContain(tenant.secret(), tenant.owner().token());
    }

    private static List<String> about(String id) {
        return Platform.get()
                .log()
                .lines()
                .filter(line -> line.contains("Security: ") && line.contains(id))
                .toList();
    }
}
