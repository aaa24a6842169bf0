package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Behind a proxy that is trusted. That others are not believed, {@code VisitorsIT} holds. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ProxyIT {
    private static Node node;
    private static World world;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.start(
                "proxy",
                OwnDatabase.empty("proxied")
                        .settings(
                                "mintreu.setup.token",
                                World.TOKEN,
                                "mintreu.password.cost",
                                "4",
                                "mintreu.proxies",
                                "10.0.0.0/8, 127.0.0.1"));
        world = World.make(node.caller());
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void theDomainIsTheOneThatTheVisitorAskedFor() {
        var post = world.withKey(node.caller())
                .get(Example.THINGS)
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asText();
        world.withKey(node.caller()).call("PUT", "api/v1/" + Example.thing(post) + Example.SHOWN, "");

        var visitor = node.caller().with("X-Forwarded-Host", World.DOMAIN).with("X-Forwarded-Proto", "https");
        assertThat(visitor.get(Example.THINGS).body()).contains(post);
        assertThat(node.caller().get(Example.THINGS).status()).isEqualTo(404);
    }

    @Test
    void whatTheVisitorPutBeforeItDoesNotCount() {
        var liar = node.caller()
                .with("X-Forwarded-Host", World.DOMAIN + ", elsewhere.example")
                .with("X-Forwarded-For", "127.0.0.1, 192.0.2.7");

        assertThat(liar.get(Example.THINGS).status()).isEqualTo(404);
    }

    @Test
    void preflightTellsWhatIsSeen() {
        var seen = world.operator(node.caller()
                        .with("X-Forwarded-Host", "shop.example")
                        .with("X-Forwarded-Proto", "https")
                        .with("X-Forwarded-For", "1.1.1.1, 192.0.2.7, 10.1.2.3"))
                .get("operator/preflight")
                .body();

        assertThat(seen)
                .contains("https://shop.example:443")
                .contains("192.0.2.7")
                .doesNotContain("1.1.1.1")
                .contains("{\"subject\":\"the proxy in front is trusted\",\"found\":\"true\",\"ok\":true}");
    }

    @Test
    void whatIsNoAddressStopsTheStart() throws SQLException {
        var log = Node.refused(
                "proxy-refused", OwnDatabase.empty("proxyrefused").settings("mintreu.proxies", "127.0.0.1, localhost"));

        assertThat(log).contains("The setting mintreu.proxies (").contains("\"localhost\" is none");
    }
}
