package com.mintreu.platform.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformDomainTest {
    @ParameterizedTest
    @CsvSource({
        "Mintreu.Example, mintreu.example",
        "mintreu.example., mintreu.example",
        "bücher.example, xn--bcher-kva.example",
        "localhost, localhost",
        "intranet, intranet"
    })
    void isThePlatformsHoweverTheSettingSpellsIt(String setting, String name) {
        var platform = Domain.platform(setting).orElseThrow();

        assertThat(platform).isEqualTo(name);
        assertThat(PlatformDomain.fault(setting)).isEmpty();
        for (var kept : new String[] {name, setting, "www." + name, "www." + setting}) {
            assertThatThrownBy(() -> Domain.given(kept, platform))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("keeps");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/",
                "https://shop.example",
                "shop.example/",
                "shop.example:8080",
                "*.shop.example",
                ".shop.example",
                "shop..example",
                "my shop.example",
                "127.0.0.1",
                "[::1]",
                "shop_1.example",
                "shop.example, other.example",
                "."
            })
    void mustBeAHostName(String setting) {
        assertThat(PlatformDomain.fault(setting))
                .contains("must be a host name such as example.com, without scheme, port, path and *");
    }
}
