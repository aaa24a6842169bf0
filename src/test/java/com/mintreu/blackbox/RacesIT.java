package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several do the same at the same moment: one wins, the others are told, nothing is there twice. */
class RacesIT {
    @Test
    void forAnEmail() throws Exception {
        var person = Json.object(
                "name", "Ada", "email", World.unique("ada") + "@example.com", "password", World.unique("password"));

        AtOnce.oneWins(201, 409, 503, AtOnce.six(() -> Api.anyone()
                .post("users", person))); // some may not get their turn to hash
    }

    @Test
    void forADomain() throws Exception {
        var owner = World.person();
        var tenant = Json.object("name", "Ada", "domain", World.domain());

        AtOnce.oneWins(201, 409, AtOnce.six(() -> owner.api().post("tenants", tenant)));
        assertThat(owner.api().get("tenants").data()).hasSize(1);
    }

    @Test
    void forASubscription() throws Exception {
        var owner = World.person();
        var subscriptions = "tenants/" + World.found(owner).id() + "/subscriptions";
        var subscription = Json.object("plan", World.plan());

        AtOnce.oneWins(201, 409, AtOnce.six(() -> owner.api().post(subscriptions, subscription)));
        assertThat(owner.api().get(subscriptions).data()).hasSize(1);
    }

    @Test
    void toPublish() throws Exception {
        var tenant = World.tenant();
        var at = Example.thing(tenant.draft("Hello"));

        AtOnce.oneWins(200, 409, AtOnce.six(() -> tenant.app().put(at + Example.SHOWN)));
        AtOnce.oneWins(204, 404, 409, AtOnce.six(() -> tenant.app().delete(at + Example.SHOWN)));
    }

    @Test
    void toDelete() throws Exception {
        var tenant = World.tenant();
        var at = Example.thing(tenant.draft("Hello"));

        AtOnce.oneWins(204, 404, 409, AtOnce.six(() -> tenant.app().delete(at)));
    }

    @Test
    void aKeyThatIsRevokedAtItsFirstUse() throws Exception {
        var tenant = World.tenant();
        for (int i = 0; i < 20; i++) {
            var key = tenant.newKey(tenant.application());
            var app = Api.anyone().withKey(key.text("key"), key.text("secret"));
            var answers = AtOnce.all(List.of(
                    () -> tenant.office()
                            .delete(tenant.at("applications/" + tenant.application() + "/keys/" + key.id())),
                    () -> app.get(Example.THINGS)));
            answers.get(0).expect(204);
            answers.get(1).expect(200, 401);
        }
    }

    @Test
    void aCommentOnAPostThatIsJustBeingDeleted() throws Exception {
        var tenant = World.tenant();
        for (int i = 0; i < 5; i++) {
            var at = Example.thing(tenant.draft("Hello"));
            var answers = AtOnce.all(List.of(
                    () -> tenant.app().delete(at), () -> tenant.app().post(at + Example.PARTS, Example.part())));
            answers.get(0).expect(204, 409);
            answers.get(1).expect(201, 404, 409);
        }
    }
}
