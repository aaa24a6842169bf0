package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.launch.Tomcat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The name of a WAR tells its context path and version, with characters that mean something else in a URL; it starts packed all the same. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PackedNameIT {
    private static final List<String> MEMORY = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @Test
    void aPathOfTwoSegmentsAndAVersionStart() throws Exception {
        var base = Node.FOLDER.resolve("packed");
        Folder.delete(base.resolve("logs"));
        var database = OwnDatabase.empty("packed");
        try (var tomcat = Tomcat.startEmpty(Node.TOMCAT, base, database.settings(), MEMORY, System.out::println)) {
            tomcat.deploy(Node.WAR, "/shop/eu");
            tomcat.deploy(Node.WAR, "/shop##2");

            assertThat(base.resolve("webapps"))
                    .isDirectoryContaining("glob:**/shop#eu.war")
                    .isDirectoryContaining("glob:**/shop##2.war");
            for (var context : List.of("/shop/eu", "/shop"))
                assertThat(Caller.of(tomcat.uri(context)).get("products").text("type"))
                        .as(context)
                        .endsWith(":setup-required");
        }
        Folder.delete(base.resolve("webapps"));
    }
}
