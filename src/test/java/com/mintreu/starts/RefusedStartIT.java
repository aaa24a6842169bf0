package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.blackbox.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A start that is refused says why in the log that panels show, and not only in one of the container's own. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class RefusedStartIT {
    @Test
    void anAddressOfAnotherDriverIsRefusedInASentence() throws SQLException, IOException {
        var database = OwnDatabase.empty("otherdriver");
        var settings = database.settings("mintreu.database.url", database.url().replace("mariadb", "mysql"));

        assertThat(refusal("otherdriver", settings))
                .containsPattern(
                        "The application is not started: The setting mintreu\\.database\\.url \\(\\S+\\) must be an address such as jdbc:mariadb://");
    }

    @Test
    void aDataSourceInAnotherZoneIsRefusedInASentence() throws SQLException, IOException {
        var database = OwnDatabase.empty("otherzone");
        var home = Node.FOLDER.resolve("tomcat-with-source");
        Folder.delete(home);
        for (var part : List.of("bin", "conf", "lib")) Folder.copy(Node.TOMCAT.resolve(part), home.resolve(part));
        Files.copy(driver(), home.resolve("lib/mariadb.jar"));
        var context = home.resolve("conf/context.xml");
        var source =
                "<Resource name=\"jdbc/mintreu\" type=\"javax.sql.DataSource\" driverClassName=\"org.mariadb.jdbc.Driver\" url=\"%s\" username=\"%s\" password=\"%s\"/></Context>"
                        .formatted(database.url(), database.user(), database.password());
        Files.writeString(context, Files.readString(context).replace("</Context>", source));

        assertThatThrownBy(() -> Node.start("otherzone", home, Map.of(), Map.of(), "-Duser.timezone=Asia/Tokyo")
                        .close())
                .hasMessageContaining("Tomcat did not start");
        assertThat(log("otherzone"))
                .contains(
                        "The application is not started: The data source jdbc/mintreu reads times in another zone than UTC: put connectionTimeZone=UTC&");
    }

    @Test
    void aRouteWithoutARuleIsRefusedInASentence() throws SQLException, IOException {
        assertThat(refusal("unruled", WarCopy.with(UnruledResource.class.getName(), "beans", "resources")))
                .containsPattern("The application is not started: .*UnruledResource\\.read.* put @Allow on it");
    }

    @Test
    void aPathOutsideItsModuleIsRefusedInASentence() throws Exception {
        assertThat(refusal("stray", WarCopy.with(planted("StrayResource"), "beans", "resources")))
                .containsPattern("The application is not started: \\S+StrayResource belongs to the module "
                        + Example.MODULE + ": its @Path must begin with " + Example.MODULE + "/\\.");
    }

    @Test
    void aModuleInAFolderOfAnotherNameIsRefusedInASentence() throws Exception {
        assertThat(refusal("misplaced", WarCopy.with(planted("MisplacedModule"), "beans")))
                .contains(
                        "The application is not started: The module shop must lie in the package com.mintreu.modules.shop.");
    }

    private static Path driver() {
        return Path.of(org.mariadb.jdbc.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static String refusal(String name, Path war) throws SQLException, IOException {
        Node.refused(name, war, OwnDatabase.empty(name).settings());
        return log(name);
    }

    private static String refusal(String name, Map<String, String> settings) throws IOException {
        Node.refused(name, settings);
        return log(name);
    }

    /** The one that panels show. */
    private static String log(String name) throws IOException {
        return Files.readString(Node.FOLDER.resolve(name).resolve("logs/catalina.out"));
    }

    /** A class that lies in the package of a module, for this test alone. */
    private static String planted(String name) {
        return "com.mintreu.modules." + Example.MODULE + "." + name;
    }
}
