package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.isolation.Surface;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator lets the platform attack itself, on the host where it runs. */
class SelftestIT {
    @Test
    void findsNoLeakAndLeavesNothingBehind() throws SQLException {
        Surface.read().modules().forEach(World::plan); // each is on sale
        var before = rows();

        var report = World.operator().post("operator/selftests").expect(200).json();

        assertThat(report.path("leaks").size()).as("%s", report).isZero();
        assertThat(report.path("skipped").size()).as("%s", report).isZero();
        assertThat(report.path("operations").intValue()).isGreaterThan(15);
        assertThat(report.path("attacks").intValue()).isEqualTo(9);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void isForOperatorsAlone() {
        Api.anyone().post("operator/selftests").problem(401, "unauthenticated");
        World.person().api().post("operator/selftests").problem(403, "forbidden");
    }

    /** How many rows each table has. */
    private static List<String> rows() throws SQLException {
        var counts = new ArrayList<String>();
        try (var connection = Platform.get().database().asRoot();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'mintreu' ORDER BY table_name")) {
                while (found.next()) tables.add(found.getString(1));
            }
            for (var table : tables) {
                try (var count = statement.executeQuery("SELECT COUNT(*) FROM mintreu." + table)) {
                    count.next();
                    counts.add(table + " " + count.getLong(1));
                }
            }
        }
        return counts;
    }
}
