package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
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

        assertThat(refusal("otherdriver", settings)).contains("The application is not started: The setting mintreu.database.url must begin with jdbc:mariadb:");
    }

    private static String refusal(String name, Map<String, String> settings) throws IOException {
        Node.refused(name, settings);
        return Files.readString(Node.FOLDER.resolve(name).resolve("logs/catalina.out"));
    }
}
