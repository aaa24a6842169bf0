package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A tenant's agreements to plans, and what is refused without one. */
class SubscriptionsIT {
    private final Person ada = World.person();
    private final String tenant = World.found(ada).id();
    private final String subscriptions = "tenants/" + tenant + "/subscriptions";

    @Test
    void theOwnerSubscribes() {
        var made =
                ada.api().post(subscriptions, Json.object("plan", World.plan())).expect(201);

        made.hasExactly("id", "tenantId", "planId", "status", "expiresAt", "createdAt", "updatedAt");
        assertThat(made.text("tenantId")).isEqualTo(tenant);
        assertThat(made.text("planId")).isEqualTo(World.plan());
        assertThat(made.text("status")).isEqualTo("active");
        assertThat(made.time("expiresAt")).isAfter(Instant.now().plusSeconds(27 * 86_400));
        assertThat(made.header("Location")).isPresent();
        assertThat(ada.api().get(subscriptions).expect(200).data()).containsExactly(made.json());
    }

    @Test
    void twiceIsRefused() {
        ada.api().post(subscriptions, Json.object("plan", World.plan())).expect(201);

        ada.api().post(subscriptions, Json.object("plan", World.plan())).problem(409, "already-subscribed");
        assertThat(ada.api().get(subscriptions).data()).hasSize(1);
    }

    @Test
    void aPlanThatIsNotThere() {
        ada.api()
                .post(subscriptions, Json.object("plan", World.unknownLike(World.plan())))
                .problem(404, 422);
        ada.api().post(subscriptions, Json.object("plan", "no such plan")).problem(404, 422);
        ada.api().post(subscriptions, "{}").problem(422, "invalid").blames("/plan");
        ada.api().post(subscriptions, "{\"plan\":7}").problem(422, "invalid").blames("/plan");
        assertThat(ada.api().get(subscriptions).data()).isEmpty();
    }

    @Test
    void withoutOneThereIsNoApplication() {
        World.plan();
        ada.api()
                .post("tenants/" + tenant + "/applications", Json.object("product", World.PRODUCT, "name", "Mine"))
                .problem(402, "subscription-required");
        assertThat(ada.api()
                        .get("tenants/" + tenant + "/applications")
                        .expect(200)
                        .data())
                .isEmpty();
    }

    @Test
    void oneToAnotherProductDoesNotCount() {
        World.plan();
        var slug = World.unique("shop");
        var shop = World.operator()
                .post("operator/products", Json.object("name", slug, "slug", slug, "moduleKey", Example.MODULE))
                .expect(201)
                .id();
        ada.api()
                .post(
                        subscriptions,
                        Json.object("plan", World.plan(shop, "1.00").id()))
                .expect(201);

        ada.api()
                .post("tenants/" + tenant + "/applications", Json.object("product", World.PRODUCT, "name", "Mine"))
                .problem(402, "subscription-required");
    }

    @Test
    void theLiveOneCountsHoweverManyHaveExpiredSince() {
        var start = Instant.parse("2001-01-01T00:00:00Z");
        try (var clock = TestClock.stoppedAt(start)) {
            for (int i = 0; i < 210; i++, clock.forward(Duration.ofDays(32)))
                ada.api().post(subscriptions, Json.object("plan", World.plan())).expect(201);
        }
        ada.api().post(subscriptions, Json.object("plan", World.plan())).expect(201);

        ada.api().post(subscriptions, Json.object("plan", World.plan())).problem(409, "already-subscribed");
    }

    @Test
    void anExpiredOneDoesNotCount() {
        try (var past = TestClock.stoppedAt(Instant.now().minus(Duration.ofDays(32)))) {
            var made = ada.api()
                    .post(subscriptions, Json.object("plan", World.plan()))
                    .expect(201);
            assertThat(made.time("expiresAt")).isAfter(past.now());
        }

        ada.api()
                .post("tenants/" + tenant + "/applications", Json.object("product", World.PRODUCT, "name", "Mine"))
                .problem(402, "subscription-required");
        ada.api().post(subscriptions, Json.object("plan", World.plan())).expect(201);
    }

    @Test
    void itEndsWithItsLastMoment() {
        var tenant = World.tenant();
        tenant.published("Hello");
        var end = tenant.office()
                .get(tenant.at("subscriptions"))
                .expect(200)
                .data()
                .get(0)
                .path("expiresAt")
                .asText();
        try (var clock = TestClock.stoppedAt(Instant.parse(end).minusNanos(1_000))) {
            tenant.app().get(Example.THINGS).expect(200);
            tenant.visitor().get(Example.THINGS).expect(200);

            clock.set(Instant.parse(end));
            tenant.app().get(Example.THINGS).problem(402, "subscription-required");
            tenant.visitor().get(Example.THINGS).problem(404, "not-found");
        }
        tenant.app().get(Example.THINGS).expect(200);
        tenant.visitor().get(Example.THINGS).expect(200);
    }
}
