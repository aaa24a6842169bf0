package com.mintreu.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final Setting POOL = Setting.number("mintreu.test.pool", 1, 100, 5, "connections");
    private static final Setting MODE = Setting.choice("mintreu.test.mode", "what to do", "off", "log");

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "100"})
    void takesANumberWithinItsBounds(String value) {
        assertThat(POOL.fault(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "five", "5.0", "99999999999"})
    void saysWhatANumberMustBe(String value) {
        assertThat(POOL.fault(value)).contains("must be a whole number from 1 to 100");
    }

    @Test
    void saysWhichWordsThereAre() {
        assertThat(MODE.fault("log")).isEmpty();
        assertThat(MODE.fault("loud")).contains("must be one of off, log");
        assertThat(MODE.otherwise()).isEqualTo("off");
    }

    @Test
    void neverShowsASecret() {
        var secret = Setting.secret("mintreu.test.password", "a password");

        assertThat(secret.shown("hunter2")).isEqualTo("set, not shown");
        assertThat(secret.shown("")).isEqualTo("not set");
        assertThat(POOL.shown("7")).isEqualTo("7");
    }
}
