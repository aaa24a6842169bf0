package com.mintreu.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class MishapTest {
    @Test
    void theServersWordsCountAndNotThePoolsImpatience() {
        var server = new SQLException("Access denied for user 'mintreu'@'localhost'", "28000", 1045, new ConnectException("Connection refused"));

        assertThat(Mishap.told(new SQLTransientConnectionException("Connection is not available, request timed out", "28000", server))).isEqualTo(server.getMessage());
    }

    @Test
    void whatNobodyCausedTellsItself() {
        assertThat(Mishap.told(new SQLException("the setting mintreu.database.url is missing"))).isEqualTo("the setting mintreu.database.url is missing");
    }
}
