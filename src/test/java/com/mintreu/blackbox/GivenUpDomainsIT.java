package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A domain that a tenant gave up is kept from others for a while. */
class GivenUpDomainsIT {
    private final Person ada = World.person();
    private final Person bob = World.person();

    @Test
    void restsForEverybodyButItsOldOwner() {
        var domain = givenUp();

        found(bob, domain).problem(409, "resting-domain").blames("/domain");
        bob.api()
                .patch("tenants/" + World.found(bob).id(), Json.object("domain", domain))
                .problem(409, "resting-domain")
                .blames("/domain");
        found(ada, domain).expect(201);
    }

    @Test
    void isFreeAfterItsRest() {
        var domain = givenUp();
        try (var clock = TestClock.stopped()) {
            clock.forward(Duration.ofDays(30).minusMinutes(1));
            found(again(bob), domain).problem(409, "resting-domain");
            clock.forward(Duration.ofMinutes(2));
            found(again(bob), domain).expect(201);
        }
    }

    @Test
    void restsAnewEachTime() {
        var domain = World.domain();
        var tenant = "tenants/" + found(ada, domain).id();
        for (int i = 0; i < 2; i++) {
            ada.api().patch(tenant, Json.object("domain", World.domain())).expect(200);
            found(bob, domain).problem(409, "resting-domain");
            ada.api().patch(tenant, Json.object("domain", domain)).expect(200);
        }
        assertThat(ada.api().get(tenant).text("domain")).isEqualTo(domain);
    }

    @Test
    void isTheOperatorsToGive() {
        var domain = givenUp();
        var tenant = World.found(bob).id();

        World.operator()
                .patch("operator/tenants/" + tenant, Json.object("domain", domain))
                .expect(200);
        assertThat(bob.api().get("tenants/" + tenant).text("domain")).isEqualTo(domain);
    }

    private String givenUp() {
        var tenant = World.found(ada);
        ada.api()
                .patch("tenants/" + tenant.id(), Json.object("domain", World.domain()))
                .expect(200);
        return tenant.text("domain");
    }

    /** Whose session has expired meanwhile. */
    private static Person again(Person person) {
        return new Person(
                person.id(),
                person.name(),
                person.email(),
                person.password(),
                World.logIn(person.email(), person.password()).text("token"));
    }

    private static Answer found(Person owner, String domain) {
        return owner.api().post("tenants", Json.object("name", "Somewhere", "domain", domain));
    }
}
