package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A WAR without a module that an earlier one had: the platform goes on, and the operator takes the module's products off the market. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ModuleTakenOutIT {
    @Test
    void thePlatformGoesOnWithoutItsModule() throws Exception {
        var database = OwnDatabase.empty("takenout");
        var settings = database.settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4");
        World world;
        String sold;
        String unsold;
        try (var node = Node.start("takenout", settings)) {
            world = World.make(node.caller());
            var olga = world.operator(node.caller());
            sold = "operator/products/" + olga.get("products/" + Example.MODULE).text("id");
            unsold = "operator/products/"
                    + olga.make("operator/products", "name", "Other", "slug", "other", "moduleKey", Example.MODULE)
                            .text("id");
            olga.make(
                    "operator/plans",
                    "productId",
                    unsold.substring("operator/products/".length()),
                    "name",
                    "Free",
                    "price",
                    "0.00",
                    "currency",
                    "EUR",
                    "billingCycle",
                    "monthly");
        }

        try (var node = Node.start("takenout", WarCopy.without(Example.MODULE), settings)) {
            var olga = world.operator(node.caller());
            assertThat(node.log())
                    .containsPattern("WARNING .*Schema: made by modules too that are not in this WAR: " + Example.MODULE
                            + "\\. ")
                    .contains("Schema: up to date")
                    .doesNotContain("newer than this release");
            assertThat(node.caller().call("GET", "health/ready", "").json().has("readOnly"))
                    .isFalse();
            node.caller().make("users", "name", "Ada", "email", "ada@example.com", "password", World.PASSWORD);
            assertThat(world.withKey(node.caller()).get(Example.THINGS).status())
                    .isEqualTo(404);
            nothingOfItCanBeHad(olga);

            assertThat(status(olga, "DELETE", sold))
                    .as("tenants have subscribed to it")
                    .isEqualTo(409);
            assertThat(olga.call("PUT", "api/v1/" + sold + "/retirement", "")
                            .json()
                            .has("retiredAt"))
                    .isTrue();
            assertThat(status(olga, "DELETE", unsold)).isEqualTo(204);
            assertThat(olga.get("products").json().path("data")).isEmpty();
            assertThat(olga.get("operator/products").json().path("data")).hasSize(1);
        }

        try (var node = Node.start("takenout", settings)) {
            var olga = world.operator(node.caller());
            assertThat(world.withKey(node.caller()).get(Example.THINGS).json().path("data"))
                    .hasSize(1);
            assertThat(olga.get("products/" + Example.MODULE).status()).isEqualTo(404);
            assertThat(status(olga, "DELETE", sold + "/retirement")).isEqualTo(204);
            assertThat(olga.get("products/" + Example.MODULE).status()).isEqualTo(200);
        }
    }

    private static void nothingOfItCanBeHad(Caller olga) {
        assertThat(olga.get("products/" + Example.MODULE).status()).isEqualTo(404);
        var plan = olga.get("operator/plans")
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asText();
        var mine = olga.get("tenants").json().path("data").path(0).path("id").asText();
        var tenant = "api/v1/tenants/"
                + olga.make("tenants", "name", "Next", "domain", "next.localhost")
                        .text("id");
        assertThat(olga.call("POST", tenant + "/subscriptions", Json.object("plan", plan))
                        .body())
                .contains("not on sale any more");
        assertThat(olga.call(
                                "POST",
                                "api/v1/tenants/" + mine + "/applications",
                                Json.object("product", Example.MODULE, "name", "Second"))
                        .body())
                .contains("does not have any more");
    }

    private static int status(Caller caller, String method, String path) {
        return caller.call(method, "api/v1/" + path, "").status();
    }
}
