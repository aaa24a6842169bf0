package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which domains a tenant may have. */
class DomainsIT {
    private static final Person ADA = World.person();

    static String[] tooLong() {
        return new String[] {"a".repeat(64) + ".localhost", "a.".repeat(125) + "localhost", "x".repeat(5000)};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "admin.localhost",
                "www.localhost",
                "LOCALHOST",
                "Admin.Localhost",
                "login.localhost",
                "wpad.localhost",
                "shop.www.localhost",
                "a.b.billing.localhost"
            })
    void thePlatformKeepsItsOwn(String domain) {
        found(domain).problem(422, "reserved-domain").blames("/domain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "::1",
                "[::1]",
                "2130706433",
                "0x7f.1",
                "my_company.localhost",
                "my company.localhost",
                " ",
                "",
                ".localhost",
                "a..localhost",
                "-a.localhost",
                "a-.localhost",
                "http://a.localhost",
                "a.localhost:8080",
                "a.localhost/x",
                "a@b.localhost",
                "a\n.localhost",
                "a\u0000.localhost",
                "*.localhost",
                "localhost.",
                "bücher.localhost\u202e",
                "a,b.localhost"
            })
    void whatIsNoDomainIsRefused(String domain) {
        found(domain).problem(422).blames("/domain");
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatIsTooLongIsRefused(String domain) {
        found(domain).problem(422).blames("/domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.google.com", "my-company.example", "localhost.example", "a.xlocalhost"})
    void onlyTheOperatorGivesOthersThanThoseBelowThePlatforms(String domain) {
        found(domain).problem(422, "foreign-domain").blames("/domain");
    }

    @Test
    void theOperatorGivesAny() {
        var tenant = World.tenantOf(ADA);
        var post = tenant.published("Hello");
        var domain = World.unique("shop") + ".example";
        var at = "operator/tenants/" + tenant.id();

        ADA.api()
                .patch("tenants/" + tenant.id(), Json.object("domain", domain))
                .problem(422, "foreign-domain")
                .blames("/domain");
        assertThat(World.operator()
                        .patch(at, Json.object("domain", domain.toUpperCase()))
                        .expect(200)
                        .text("domain"))
                .isEqualTo(domain);
        Api.anyone().atHost(domain).get(Example.thing(post)).expect(200);
        Api.anyone().atHost(tenant.domain()).get(Example.thing(post)).problem(404);
        ADA.api()
                .patch("tenants/" + tenant.id(), Json.object("name", "Renamed"))
                .expect(200);
        World.operator()
                .patch(at, Json.object("domain", "www.localhost"))
                .problem(422, "reserved-domain")
                .blames("/domain");
        World.operator()
                .patch(at, Json.object("domain", "http://x"))
                .problem(422, "invalid")
                .blames("/domain");
        World.operator()
                .patch("operator/tenants/" + World.unknownLike(tenant.id()), Json.object("domain", World.domain()))
                .problem(404);
        ADA.api().patch(at, Json.object("domain", World.domain())).problem(403);
    }

    /** As browsers do, and not by the JDK's rules of 2003. */
    @Test
    void aDomainIsTheOneThatABrowserGoesTo() {
        var unique = World.unique("x");

        assertThat(found("fußball." + unique + ".localhost").expect(201).text("domain"))
                .isEqualTo("xn--fuball-cta." + unique + ".localhost");
        assertThat(found("fussball." + unique + ".localhost").expect(201).text("domain"))
                .isEqualTo("fussball." + unique + ".localhost");
        assertThat(found("\ua7c1." + unique + ".localhost").expect(201).text("domain"))
                .startsWith("xn--");
    }

    @Test
    void aTakenDomainIsADuplicate() {
        var taken = World.found(ADA).text("domain");
        var mine = World.found(World.person());

        found(taken).problem(409, "duplicate").blames("/domain");
        assertThat(found(taken.toUpperCase()).problem(409, 422).json().toString())
                .contains("/domain");
        found(taken + ".").problem(409, 422).blames("/domain");
        ADA.api().get("tenants/" + mine.id()).problem(404, "not-found");
    }

    @Test
    void aChangeIsHeldToTheSame() {
        var taken = World.found(ADA).text("domain");
        var tenant = World.found(ADA);
        var at = "tenants/" + tenant.id();

        ADA.api()
                .patch(at, Json.object("domain", taken))
                .problem(409, "duplicate")
                .blames("/domain");
        ADA.api()
                .patch(at, Json.object("domain", "www.localhost"))
                .problem(422, "reserved-domain")
                .blames("/domain");
        ADA.api()
                .patch(at, Json.object("domain", "my_company.localhost"))
                .problem(422)
                .blames("/domain");
        ADA.api().patch(at, "{\"domain\":null}").problem(422, "invalid").blames("/domain");
        ADA.api().patch(at, Json.object("domain", tenant.text("domain"))).expect(200);
        assertThat(ADA.api().get(at).text("domain")).isEqualTo(tenant.text("domain"));
    }

    @Test
    void capitalsAreTheSameDomain() {
        var tenant = World.tenantOf(ADA);
        var post = tenant.published("Hello");

        Api.anyone()
                .atHost(tenant.domain().toUpperCase())
                .get(Example.thing(post))
                .expect(200);
        Api.anyone().atHost(tenant.domain() + ":8080").get(Example.thing(post)).expect(200);
    }

    private static Answer found(String domain) {
        return ADA.api().post("tenants", Json.object("name", "Somewhere", "domain", domain));
    }
}
