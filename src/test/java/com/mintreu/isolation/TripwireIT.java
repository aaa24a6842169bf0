package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** In all these tests a statement that could reach another tenant fails; so says the container's log. */
class TripwireIT {
    private static final String TENANT_OWNED = "select count(*) from information_schema.key_column_usage where table_schema = 'mintreu' "
            + "and constraint_name = 'PRIMARY' and ordinal_position = 1 and column_name = 'tenant_id'";

    @Test
    void looksAfterEveryTenantOwnedTable() throws SQLException, IOException {
        Api.anyone().get("products").expect(200);
        try (var root = Platform.get().database().asRoot(); var count = root.createStatement().executeQuery(TENANT_OWNED)) {
            assertThat(count.next()).isTrue();
            assertThat(log()).contains("Tripwire: fail, " + count.getInt(1) + " tables");
        }
    }

    /** A failed statement fails its request too; here are those of which nobody heard, as far as the run has come. */
    @Test
    void hasSeenNoViolation() throws IOException {
        Api.anyone().get("products").expect(200);
        assertThat(log().lines().filter(line -> line.contains("Tripwire: the statement"))).isEmpty();
    }

    private static String log() throws IOException {
        var container = System.getProperty("mintreu.container");
        var folder = Path.of(System.getProperty("mintreu.war")).resolveSibling("blackbox").resolve(container);
        return Files.readString(folder.resolve(container.equals("payara") ? "payara.log" : "tomcat/logs/catalina.out"), StandardCharsets.ISO_8859_1);
    }
}
