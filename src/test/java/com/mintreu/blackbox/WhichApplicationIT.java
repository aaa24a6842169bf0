package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On what belongs to a module the application is the key's, or named, or implied, and never guessed. */
class WhichApplicationIT {
    private static final String HEADER = "Mintreu-Application";
    private final Tenant tenant = World.tenant();
    private final String post = tenant.published("Hello");

    @Test
    void theOnlyOneIsImplied() {
        assertThat(tenant.visitor().get(Example.THINGS).expect(200).ids()).containsExactly(post);
        assertThat(tenant.member().get(Example.THINGS).expect(200).ids()).containsExactly(post);
        tenant.office().get(Example.THINGS).expect(200);
    }

    @Test
    void severalAreListed() {
        var second = tenant.anotherApplication();

        for (var caller : new Api[] {tenant.visitor(), tenant.member()}) {
            var ambiguous = caller.get(Example.THINGS).problem(400, "application-ambiguous");
            assertThat(ambiguous.body()).contains(tenant.application(), second);
        }
        var write = tenant.member().post(Example.THINGS, Example.body("x")).problem(400, "application-ambiguous");
        assertThat(write.body()).contains(tenant.application(), second);
        assertThat(tenant.app().get(Example.THINGS).expect(200).ids()).containsExactly(post);
    }

    @Test
    void ofVeryManySomeAreListed() {
        for (int i = 0; i < 50; i++) tenant.anotherApplication();

        for (var caller : new Api[] {tenant.visitor(), tenant.member(), tenant.office()}) {
            var ambiguous = caller.get(Example.THINGS).problem(400, "application-ambiguous");
            assertThat(ambiguous.json().path("errors")).hasSize(50);
            assertThat(ambiguous.text("detail")).contains("More than 50");
            caller.with(HEADER, tenant.application()).get(Example.THINGS).expect(200);
        }
    }

    @Test
    void isNamedByHeaderOrParameter() {
        var second = tenant.anotherApplication();

        for (var caller : new Api[] {tenant.visitor(), tenant.member(), tenant.office()}) {
            assertThat(caller.with(HEADER, tenant.application())
                            .get(Example.THINGS)
                            .expect(200)
                            .ids())
                    .containsExactly(post);
            assertThat(caller.get(Example.THINGS + "?application=" + tenant.application())
                            .expect(200)
                            .ids())
                    .containsExactly(post);
            assertThat(caller.with(HEADER, second)
                            .get(Example.THINGS)
                            .expect(200)
                            .ids())
                    .isEmpty();
            assertThat(caller.get(Example.THINGS + "?application=" + second)
                            .expect(200)
                            .ids())
                    .isEmpty();
            caller.with(HEADER, second).get(Example.thing(post)).problem(404, "not-found");
        }
    }

    @Test
    void whatIsWrittenGoesWhereItWasNamed() {
        var second = tenant.anotherApplication();
        var made = tenant.member()
                .with(HEADER, second)
                .post(Example.THINGS, Example.body("x"))
                .expect(201);

        assertThat(made.text("applicationId")).isEqualTo(second);
        assertThat(tenant.app().get(Example.THINGS).ids()).containsExactly(post);
        assertThat(tenant.member()
                        .get(Example.thing(made.id()) + "?application=" + second)
                        .expect(200)
                        .id())
                .isEqualTo(made.id());
    }

    @Test
    void oneThatIsNotThere() {
        var unknown = World.unknownLike(tenant.application());
        for (var caller : new Api[] {tenant.visitor(), tenant.member(), tenant.office()}) {
            caller.with(HEADER, unknown).get(Example.THINGS).problem(400, 404);
            caller.get(Example.THINGS + "?application=" + unknown).problem(400, 404);
            caller.with(HEADER, "none").get(Example.THINGS).problem(400, 404);
            caller.get(Example.THINGS + "?application=").problem(400, 404);
        }
    }

    @Test
    void aStrangersIsLikeOneThatIsNotThere() {
        var stranger = World.tenant();
        var unknown = World.unknownLike(tenant.application());
        for (var caller : new Api[] {tenant.visitor(), tenant.member(), tenant.office()}) {
            var theirs = caller.with(HEADER, stranger.application())
                    .get(Example.THINGS)
                    .problem(400, 404);
            var nobodys = caller.with(HEADER, unknown).get(Example.THINGS);
            assertThat(StrangersIT.withoutIds(theirs, stranger.application()))
                    .isEqualTo(StrangersIT.withoutIds(nobodys, unknown));
        }
    }

    @Test
    void aKeyKnowsItsOwnAlready() {
        var second = tenant.anotherApplication();

        tenant.app().with(HEADER, tenant.application()).get(Example.THINGS).expect(200);
        var other = tenant.app().with(HEADER, second).get(Example.THINGS).expect(200, 400, 404);
        if (other.status() == 200) {
            assertThat(other.ids())
                    .as("the key's application, whatever the header says")
                    .containsExactly(post);
        }
    }

    @Test
    void aTenantWithoutOneHasNoPosts() {
        var person = World.person();
        var empty = World.found(person);

        Api.anyone().atHost(empty.text("domain")).get(Example.THINGS).problem(400, 404);
        person.api().atHost(empty.text("domain")).get(Example.THINGS).problem(400, 402, 404);
    }
}
