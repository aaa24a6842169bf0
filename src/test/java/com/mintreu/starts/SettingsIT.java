package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Where settings come from, and what the log says of them. One node has some from each source; others are refused. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SettingsIT {
    private static final Path FILE = Node.FOLDER.resolve("elsewhere.properties").toAbsolutePath();
    private static final List<String> SECRETS = List.of(
            World.TOKEN, "password-in-the-environment", "setup_in-the-environment", "password-under-a-wrong-name");

    private static final String CLOCK = "api/v1/operator/clock";

    private static OwnDatabase database;
    private static Node node;
    private static Caller operator;

    @BeforeAll
    static void start() throws SQLException, IOException {
        database = OwnDatabase.empty("settings");
        write(
                FILE,
                database.settings(
                        "mintreu.setup.token",
                        World.TOKEN,
                        "mintreu.platform.domain",
                        "file.example",
                        "mintreu.password.cost",
                        "6",
                        "mintreu.database.pool",
                        "3",
                        "mintreu.database.pasword",
                        "password-under-a-wrong-name"));
        var environment = Map.of(
                "MINTREU_PLATFORM_DOMAIN",
                "environment.example",
                "MINTREU_PASSWORD_COST",
                "7",
                "MINTREU_DATABASE_POOL",
                "8",
                "MINTREU_TRIPWIRE",
                "log",
                "MINTREU_DATABASE_URL",
                "jdbc:mariadb://127.0.0.1:1/nowhere",
                "MINTREU_DATABASE_PASSWORD",
                "password-in-the-environment",
                "MINTREU_SETUP_TOKEN",
                "setup_in-the-environment",
                "MINTREU_COLOUR",
                "blue");
        node = Node.start(
                "settings",
                tomcatWith(Map.of("mintreu.platform.domain", "jndi.example", "mintreu.shape", "round")),
                Map.of("mintreu.database.pool", "9", "mintreu.overlooked", "yes"),
                environment,
                "-Dmintreu.config=" + FILE,
                "-Dmintreu.platform.domain=property.example",
                "-Dmintreu.password.cost=5",
                "-Dmintreu.size=big");
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void theFirstSourceThatHasItCounts() {
        assertThat(node.log())
                .contains("Setting mintreu.platform.domain = jndi.example (JNDI)")
                .contains("Setting mintreu.password.cost = 5 (system property)")
                .contains("Setting mintreu.database.pool = 3 (" + FILE + ")")
                .contains("Setting mintreu.tripwire = log (environment)")
                .contains("Setting mintreu.migrations = auto (default)");
    }

    @Test
    void whatIsLoggedIsWhatCounts() {
        var olga = operator();
        var reserved = olga.call("POST", "api/v1/tenants", Json.object("name", "API", "domain", "api.jndi.example"));
        assertThat(reserved.text("type")).as("%s", reserved).isEqualTo("urn:mintreu:problem:reserved-domain");
        olga.make("tenants", "name", "API", "domain", "shop.jndi.example");
    }

    @Test
    void theClockStaysAsItIsUnlessSet() {
        var olga = operator();
        for (var refused : List.of(
                olga.call("PUT", CLOCK, Json.object("now", "2027-01-01T00:00:00Z", "running", false)),
                olga.call("PUT", CLOCK, Json.object("now", "9999-12-31T00:00:00Z", "running", true)),
                olga.call("DELETE", CLOCK, ""))) {
            assertThat(refused.status()).as("%s", refused).isEqualTo(403);
            assertThat(refused.text("type")).as("%s", refused).isEqualTo("urn:mintreu:problem:clock-fixed");
        }
        var clock = olga.call("GET", CLOCK, "");
        assertThat(Instant.parse(clock.text("now"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(clock.text("running")).isEqualTo("true");
        assertThat(node.log())
                .contains("Setting mintreu.clock = real (default)")
                .doesNotContain("The clock can be moved");
    }

    @Test
    void anUnknownNameIsToldWithItsSource() {
        assertThat(node.log())
                .contains("There is no setting mintreu.shape (JNDI). Known are mintreu.")
                .contains("mintreu.budget, mintreu.cache, ")
                .contains("There is no setting mintreu.size (system property).")
                .contains("There is no setting mintreu.database.pasword (" + FILE + ").")
                .contains("There is no setting mintreu.colour (environment).")
                .doesNotContain("no setting mintreu.config");
    }

    @Test
    void theUsualFileIsOverlookedWhereAnotherIsNamed() {
        assertThat(node.log()).doesNotContain("mintreu.overlooked");
    }

    @Test
    void noSecretIsInTheLog() {
        assertThat(node.log())
                .contains("Setting mintreu.database.password = set, not shown (" + FILE + ")")
                .contains("Setting mintreu.setup.token = set, not shown (" + FILE + ")")
                .doesNotContain(database.password())
                .doesNotContain(SECRETS);
    }

    @Test
    void whatIsMalformedStopsTheStartAllAtOnce() {
        var log = Node.refused(
                "malformed",
                database.settings(
                        "mintreu.database.pool",
                        "many",
                        "mintreu.password.cost",
                        "99",
                        "mintreu.database.url",
                        database.url() + "?user=settings&password=" + database.password() + "&sslMode=disable"),
                "-Dmintreu.migrations=sometimes");

        assertThat(log)
                .containsPattern(
                        "The setting mintreu.database.pool \\(\\S*malformed.conf.mintreu.properties\\) must be a whole number from 1 to 100\\.")
                .contains(") must be a whole number from 4 to ")
                .contains("The setting mintreu.migrations (system property) must be one of auto, check, off.")
                .contains(" = " + database.url() + "?user=settings&password=")
                .doesNotContain(database.password());
    }

    @Test
    void anAddressOfAnotherDatabaseAndADomainThatIsNoneStopTheStart() {
        var log = Node.refused(
                "malformed",
                database.settings(
                        "mintreu.database.url",
                        "jdbc:mysql://127.0.0.1/shop?user=a&password=" + database.password(),
                        "mintreu.platform.domain",
                        "https://shop.example/"));

        assertThat(log)
                .containsPattern(
                        "The setting mintreu.database.url \\(\\S+\\) must be an address such as jdbc:mariadb://127.0.0.1:3306/database\\.")
                .containsPattern(
                        "The setting mintreu.platform.domain \\(\\S+\\) must be a host name such as example.com, without scheme, port, path and \\*\\.")
                .doesNotContain(database.password());
    }

    @Test
    void aFileThatIsNamedButNotThereStopsTheStart() {
        var log = Node.refused("nofile", database.settings(), "-Dmintreu.config=" + FILE + ".gone");

        assertThat(log)
                .contains("The settings file " + FILE + ".gone cannot be read: ")
                .contains("correct mintreu.config")
                .doesNotContain(database.password());
    }

    @Test
    void aFileThatCannotBeUnderstoodStopsTheStart() throws IOException {
        var file = FILE.resolveSibling("malformed.properties");
        Files.writeString(file, "mintreu.database.password=a\\user's\n");

        assertThat(Node.refused("unreadable", database.settings(), "-Dmintreu.config=" + file))
                .contains("The settings file " + file + " is malformed");
    }

    /** Made by the token of the file, which comes before the environment's. */
    private static Caller operator() {
        if (operator == null) {
            var stranger = node.caller()
                    .call(
                            "POST",
                            "api/v1/operator/setup",
                            Json.object(
                                    "token",
                                    "setup_in-the-environment",
                                    "name",
                                    "Olga",
                                    "email",
                                    "olga@example.com",
                                    "password",
                                    "as long as it must be"));
            assertThat(stranger.status()).as("%s", stranger).isEqualTo(403);
            node.caller()
                    .make(
                            "operator/setup",
                            "token",
                            World.TOKEN,
                            "name",
                            "Olga",
                            "email",
                            "olga@example.com",
                            "password",
                            "as long as it must be");
            operator = node.caller()
                    .withToken(node.caller()
                            .make("sessions", "email", "olga@example.com", "password", "as long as it must be")
                            .text("token"));
        }
        return operator;
    }

    /** The stock Tomcat with entries for all its applications. */
    private static Path tomcatWith(Map<String, String> entries) throws IOException {
        var home = Node.FOLDER.resolve("tomcat");
        Folder.delete(home);
        for (var part : List.of("bin", "conf", "lib")) Folder.copy(Node.TOMCAT.resolve(part), home.resolve(part));
        var elements = new StringBuilder();
        entries.forEach((name, value) -> elements.append(
                "<Environment name=\"%s\" value=\"%s\" type=\"java.lang.String\"/>\n".formatted(name, value)));
        var context = home.resolve("conf/context.xml");
        Files.writeString(context, Files.readString(context).replace("</Context>", elements + "</Context>"));
        return home;
    }

    private static void write(Path file, Map<String, String> settings) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        Files.deleteIfExists(file);
        try (var out = Files.newOutputStream(file)) {
            Folder.ownersAlone(file);
            properties.store(out, null);
        }
    }
}
