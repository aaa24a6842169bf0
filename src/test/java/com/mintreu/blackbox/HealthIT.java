package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lies outside the API: health, the description of the API, the page at the root. */
class HealthIT {

    @Test
    void isAliveAndReady() {
        Api.outside().get("health/live").expect(200);
        Api.outside().get("health/ready").expect(200);
        assertThat(Api.outside().get("health/ready").body())
                .doesNotContain("jdbc", Platform.get().database().password());
    }

    @Test
    void saysItsVersion() {
        assertThat(Api.outside().get("health/live").body()).containsPattern("\"version\":\"\\d+\\.\\d+\\.\\d+");
        assertThat(World.operator().get("operator/preflight").expect(200).data())
                .extracting(line -> line.path("subject").textValue())
                .contains("version of Mintreu", "changes");
    }

    @Test
    void isTheSameOnATenantsDomain() {
        var domain = World.found(World.person()).text("domain");

        Api.outside().atHost(domain).get("health/live").expect(200);
        Api.outside().atHost(domain).get("health/ready").expect(200);
        Api.outside().atHost(World.domain()).get("health/ready").expect(200);
    }

    @Test
    void takesNoOtherMethods() {
        var refused = Api.outside().post("health/live", "{}").problem(405, "method-not-allowed");

        assertThat(refused.header("Allow").orElse("")).contains("GET");
        Api.outside().delete("index.html").problem(405, "method-not-allowed");
    }

    @Test
    void describesItself() {
        var description = Api.outside().get("openapi.yaml").expect(200);

        assertThat(description.body())
                .contains(
                        "openapi: 3",
                        "/users",
                        "/sessions/current",
                        "/tenants/{tenant}",
                        "/" + Example.THINGS + "/{",
                        "/operator/setup",
                        "/products/{slug}");
    }

    @Test
    void hasAPageAtItsRoot() {
        var page = Api.outside().get("").expect(200);

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body()).contains("Mintreu");
    }
}
