package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSlugTest {
    @Test
    void isJudgedHoweverLongItIs() {
        assertThat(new Slug.Rule().isValid("a-".repeat(500_000) + "a", null)).isFalse();
        assertThat(Slug.of("a ".repeat(500_000)).text()).isEqualTo("a-".repeat(99) + "a");
    }
}
