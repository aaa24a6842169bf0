package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorTest {
    @ParameterizedTest
    @CsvSource({
        "08000, -1, LOST",
        "08S01, 1927, LOST",
        "70100, 1927, LOST",
        "25S03, 0, LOST",
        "40001, 1213, CONTENDED",
        "HY000, 1205, CONTENDED",
        "HY000, 1020, CONTENDED",
        "40000, 9999, CONTENDED",
        "08004, 1040, CROWDED",
        "42000, 1226, CROWDED",
        "53000, 9999, CROWDED",
        "70100, 1969, INTERRUPTED",
        "70100, 1317, INTERRUPTED",
        "HY000, 3024, INTERRUPTED",
        "HY000, 1290, READ_ONLY",
        "25006, 1792, READ_ONLY",
        "25006, 9999, READ_ONLY",
        "HY000, 1836, READ_ONLY",
        "HY000, 1021, STORAGE_FULL",
        "HY000, 1114, STORAGE_FULL",
        "08S01, 1153, TOO_LARGE",
        "42000, 1118, TOO_LARGE",
        "23000, 1062, DUPLICATE",
        "23000, 1452, REFERENCE",
        "23000, 1048, OTHER",
        "23000, 4025, OTHER",
        "42S02, 1146, OTHER",
        ", 0, OTHER"
    })
    void isClassifiedByStateAndCode(String state, int code, SqlError expected) {
        assertThat(SqlError.of(new RuntimeException(new SQLException("It failed", state, code))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "42000, 1142, INSERT command denied to user 'u'@'h' for table `d`.`t`, READ_ONLY",
        "42000, 1142, 'INSERT, UPDATE command denied', READ_ONLY",
        "42000, 1142, Comando UPDATE denegado a usuario, READ_ONLY",
        "42000, 1142, SELECT command denied to user, OTHER",
        "HY000, 3, Error writing file './mintreu/posts.ibd' (Errcode: 28 \"No space left on device\"), STORAGE_FULL",
        "HY000, 1030, Got error 28 from storage engine, STORAGE_FULL",
        "HY000, 1026, Error writing file (errno: 122), STORAGE_FULL",
        "HY000, 1030, Got error 281 from storage engine, OTHER",
        "HZ000, 0, Packet too big for current server max_allowed_packet value, TOO_LARGE"
    })
    void isClassifiedByItsWordsWhereTheCodeSaysTooLittle(String state, int code, String message, SqlError expected) {
        assertThat(SqlError.of(new SQLException(message, state, code))).isEqualTo(expected);
    }

    @Test
    void theServersWordsCountAndNotThePoolsImpatience() {
        var server = new SQLException(
                "Access denied for user 'mintreu'@'localhost'",
                "28000",
                1045,
                new ConnectException("Connection refused"));

        assertThat(SqlError.told(new SQLTransientConnectionException(
                        "Connection is not available, request timed out", "28000", server)))
                .isEqualTo(server.getMessage());
    }

    @Test
    void whatNobodyCausedTellsItself() {
        assertThat(SqlError.told(new SQLException("the setting mintreu.database.url is missing")))
                .isEqualTo("the setting mintreu.database.url is missing");
    }
}
