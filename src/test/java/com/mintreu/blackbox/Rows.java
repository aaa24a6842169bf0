package com.mintreu.blackbox;

import java.sql.SQLException;

/** What no call can bring about yet, done in the database. */
public final class Rows {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Rows() {}

    public static void makeMember(String tenant, String user) throws SQLException {
        run(
                "insert into mintreu.memberships (id, tenant_id, user_id, role, version, created_at, updated_at) "
                        + "values (uuid_short(), ?, ?, 'member', 1, utc_timestamp(6), utc_timestamp(6))",
                number(tenant),
                number(user));
    }

    /** An id is a number in the database, and outside that number in Crockford's base 32. */
    public static long number(String id) {
        return id.chars().mapToLong(DIGITS::indexOf).reduce(0, (number, digit) -> number * DIGITS.length() + digit);
    }

    /** The number of an id, the other way round. */
    public static String id(long number) {
        var text = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 5) text.append(DIGITS.charAt((int) (number >>> shift) & 31));
        return text.toString();
    }

    public static void run(String sql, Object... values) throws SQLException {
        try (var root = Platform.get().database().asRoot();
                var statement = root.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() == 0) throw new AssertionError("There is no such row: " + sql);
        }
    }
}
