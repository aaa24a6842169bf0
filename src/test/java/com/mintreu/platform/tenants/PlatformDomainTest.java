package com.mintreu.platform.tenants;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformDomainTest {
    @ParameterizedTest
    @ValueSource(strings = {"Mintreu.Example", "mintreu.example."})
    void isThePlatformsHoweverTheSettingSpellsIt(String platform) {
        assertThatThrownBy(() -> Domain.wanted("mintreu.example", platform)).isInstanceOf(Problem.class).hasMessageContaining("keeps");
        assertThatThrownBy(() -> Domain.wanted("www.mintreu.example", platform)).isInstanceOf(Problem.class).hasMessageContaining("keeps");
    }
}
