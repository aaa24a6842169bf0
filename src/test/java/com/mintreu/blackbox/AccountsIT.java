package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Registering, logging in and out. */
class AccountsIT {
    /** Of "as long as it must be". */
    private static final String OF_COST_6 = "$2a$06$51zfs.i6M4sXTXBPqM5XOeeTa4LCZ2tdjOlb3u1FGgVuULb6efG56";

    private static final String[] USER = {"id", "name", "email", "createdAt", "updatedAt"};

    @Test
    void aNewPersonRegisters() {
        var email = World.unique("grace") + "@example.com";
        var user = Api.anyone()
                .post("users", Json.object("name", "Grace", "email", email, "password", World.unique("secret")));

        user.expect(201).hasExactly(USER);
        assertThat(user.contentType()).startsWith("application/json");
        assertThat(user.text("email")).isEqualTo(email);
        assertThat(user.time("createdAt"))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        user.time("updatedAt");
        assertThat(user.header("Location")).isPresent();
        assertThat(user.header("X-Request-Id")).isPresent();
    }

    @Test
    void whereANewPersonIsFound() {
        var person = World.person();
        var email = World.unique("grace") + "@example.com";
        var user =
                Api.anyone().post("users", Json.object("name", "Grace", "email", email, "password", person.password()));
        var grace = Api.anyone().as(World.logIn(email, person.password()).text("token"));

        assertThat(grace.follow(user.location()).expect(200).json()).isEqualTo(user.json());
    }

    @Test
    void logsIn() {
        var person = World.person();
        var session = World.logIn(person.email(), person.password());

        session.hasExactly("token", "expiresAt", "user");
        assertThat(session.time("expiresAt")).isAfter(Instant.now());
        assertThat(Answer.names(session.json().path("user"))).containsExactlyInAnyOrder(USER);
        assertThat(session.json().path("user").path("id").textValue()).isEqualTo(person.id());
        assertThat(session.header("Location")).isPresent();
    }

    @Test
    void logsInWithAHashOfAnotherCostWhichIsThenMadeAnew() throws SQLException {
        var person = World.person();
        try (var root = Platform.get().database().asRoot();
                var statement = root.createStatement()) {
            statement.execute(
                    "update mintreu.users set password = '%s' where email = '%s'".formatted(OF_COST_6, person.email()));
            for (int i = 0; i < 2; i++) World.logIn(person.email(), "as long as it must be");
            try (var stored = statement.executeQuery(
                    "select password from mintreu.users where email = '" + person.email() + "'")) {
                stored.next();
                assertThat(stored.getString(1)).startsWith("$2a$04$");
            }
        }
        Api.anyone()
                .post("sessions", Json.object("email", person.email(), "password", "wrong"))
                .problem(401, "wrong-credentials");
    }

    @Test
    void knowsWhoIAm() {
        var person = World.person();

        var me = person.api().get("me").expect(200).hasExactly(USER);
        assertThat(me.id()).isEqualTo(person.id());
        assertThat(me.text("email")).isEqualTo(person.email());
        assertThat(me.text("name")).isEqualTo("Ada");
    }

    @Test
    void listsMySessions() {
        var person = World.person();
        World.logIn(person.email(), person.password());

        var sessions =
                person.api().get("sessions").expect(200).hasExactly("data").data();
        assertThat(sessions).hasSize(2).allSatisfy(session -> assertThat(Answer.names(session))
                .containsExactlyInAnyOrder("id", "createdAt", "expiresAt", "current"));
        assertThat(sessions)
                .filteredOn(session -> session.path("current").isBoolean()
                        && session.path("current").booleanValue())
                .hasSize(1);
        assertThat(sessions.toString()).doesNotContain(person.token());
    }

    @Test
    void aLoggedOutTokenIsRefusedAtOnce() {
        var person = World.person();
        var other =
                Api.anyone().as(World.logIn(person.email(), person.password()).text("token"));
        person.api().get("me").expect(200);

        var gone = person.api().delete("sessions/current").expect(204);
        assertThat(gone.body()).isEmpty();
        person.api().get("me").problem(401, "unauthenticated");
        person.api().delete("sessions/current").problem(401, "unauthenticated");
        other.get("me").expect(200);
        assertThat(other.get("sessions").data()).hasSize(1);
    }

    @Test
    void aLoggedOutMemberReadsNoPosts() {
        var tenant = World.tenant();
        tenant.member().get(Example.THINGS).expect(200);

        tenant.office().delete("sessions/current").expect(204);
        tenant.member().get(Example.THINGS).problem(401, "unauthenticated");
    }
}
