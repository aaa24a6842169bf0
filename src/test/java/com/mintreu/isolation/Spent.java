package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.TestClock;
import java.time.Duration;
import java.time.Instant;

/** Credentials that were good once, and one whose halves are each good. */
record Spent(Api ended, Api expired, Api revoked, Api mismatched) {

    static Spent of(TestTenant tenant) {
        return new Spent(ended(tenant.owner()), expired(tenant.owner()), revoked(tenant), mismatched(tenant));
    }

    private static Api ended(Individual person) {
        var session = person.again();
        session.get("me").expect(200);
        session.delete("sessions/current").expect(204);
        return session;
    }

    private static Api expired(Individual person) {
        try (var lastWeek = TestClock.stoppedAt(Instant.now().minus(Duration.ofDays(8)))) {
            var session = person.again();
            session.get("me").expect(200);
            return session;
        }
    }

    private static Api revoked(TestTenant tenant) {
        var keys = "tenants/" + tenant.id() + "/applications/"
                + tenant.application(tenant.anyModule(), TargetApplication.FIRST)
                        .id() + "/keys";
        var made = tenant.owner().api().post(keys).expect(201);
        var key = Api.anyone().withKey(made.text("key"), made.text("secret"));
        key.get("me").expect(403); // known, though not as a person
        tenant.owner().api().delete(keys + "/" + made.id()).expect(204);
        return key;
    }

    private static Api mismatched(TestTenant tenant) {
        var first = tenant.application(tenant.anyModule(), TargetApplication.FIRST);
        return Api.anyone()
                .withKey(
                        first.key(),
                        tenant.application(tenant.anyModule(), TargetApplication.SIBLING)
                                .secret());
    }
}
