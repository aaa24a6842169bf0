package com.mintreu.kernel.persistence;

import com.mintreu.kernel.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the database server says of itself and of what our user may do. */
@ApplicationScoped
public class DatabaseFacts {
    private static final String VARIABLES =
            "SELECT LOWER(variable_name), variable_value FROM information_schema.session_variables WHERE LOWER(variable_name) IN "
                    + "('version', 'character_set_server', 'sql_mode', 'time_zone', 'max_allowed_packet', 'max_user_connections', 'max_connections', 'log_bin') "
                    + "UNION ALL SELECT 'wait_timeout', variable_value FROM information_schema.global_variables WHERE LOWER(variable_name) = 'wait_timeout'";

    @Inject
    Database database;

    /** The server's variables by name, as this session has them (which has raised its wait_timeout: here is the server's), and the grants of our user. */
    public record Facts(Map<String, String> variables, List<String> grants) {
        public String variable(String name) {
            return variables.getOrDefault(name, "unknown");
        }

        public long number(String name) {
            return Long.parseLong(variables.getOrDefault(name, "0"));
        }

        /** Whether our user may change the schema. */
        public boolean mayChangeSchema() {
            return grants.stream()
                    .map(grant -> grant.toUpperCase(Locale.ROOT))
                    .anyMatch(grant -> grant.contains("ALL PRIVILEGES")
                            || grant.matches(".*\\bCREATE,.*") && grant.contains("ALTER"));
        }
    }

    public Facts read() {
        try (var connection = database.connection()) {
            return new Facts(variables(connection), grants(connection));
        } catch (SQLException down) {
            throw Problem.unavailable("The database cannot be asked; the log says why.", Duration.ofSeconds(2));
        }
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        var variables = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(VARIABLES)) {
            while (rows.next()) variables.put(rows.getString(1), rows.getString(2));
        }
        return variables;
    }

    private static List<String> grants(Connection connection) throws SQLException {
        var grants = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GRANTS")) {
            while (rows.next()) grants.add(rows.getString(1).replaceAll("IDENTIFIED BY .*", ""));
        }
        return grants;
    }
}
