package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSlugTest {
    @Test
    void isJudgedHoweverLongItIs() {
        assertThat("a-".repeat(500_000) + "a").matches(Slug.PATTERN);
    }
}
