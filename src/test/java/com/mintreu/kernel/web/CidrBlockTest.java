package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrBlockTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "10.0.0.0/8, 10.255.0.1",
        "192.0.2.128/25, 192.0.2.200",
        "0.0.0.0/0, 8.8.8.8",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:db8::/33, 2001:db8:7fff::1",
        "127.0.0.1, ::ffff:127.0.0.1"
    })
    void containsWhatItCovers(String block, String address) {
        assertThat(contains(block, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.2",
        "10.0.0.0/8, 11.0.0.0",
        "192.0.2.128/25, 192.0.2.127",
        "::1, ::2",
        "2001:db8::/33, 2001:db8:8000::1",
        "0.0.0.0/0, ::1"
    })
    void containsNothingElse(String block, String address) {
        assertThat(contains(block, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.com",
                "10.0.0",
                "256.0.0.1",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "1:2",
                ":",
                "a:b:c",
                "*"
            })
    void isNothingElse(String text) {
        assertThat(CidrBlock.of(text)).isEmpty();
    }

    private static boolean contains(String block, String address) {
        return CidrBlock.of(block)
                .orElseThrow()
                .contains(CidrBlock.address(address).orElseThrow());
    }
}
