package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Platform;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** In all these tests a statement that could reach another tenant fails; so says the container's log. */
class TripwireIT {
    private static final String TENANT_OWNED =
            "select count(*) from information_schema.key_column_usage where table_schema = 'mintreu' "
                    + "and constraint_name = 'PRIMARY' and ordinal_position = 1 and column_name = 'tenant_id'";

    @Test
    void looksAfterEveryTenantOwnedTable() throws SQLException {
        Api.anyone().get("products").expect(200);
        try (var root = Platform.get().database().asRoot();
                var count = root.createStatement().executeQuery(TENANT_OWNED)) {
            assertThat(count.next()).isTrue();
            assertThat(Platform.get().log()).contains("Tripwire: fail, " + count.getInt(1) + " tables");
        }
    }

    /** A failed statement fails its request too; here are those of which nobody heard, as far as the run has come. */
    @Test
    void hasSeenNoViolation() {
        Api.anyone().get("products").expect(200);
        assertThat(Platform.get().log().lines().filter(line -> line.contains("Tripwire: the statement")))
                .isEmpty();
    }
}
