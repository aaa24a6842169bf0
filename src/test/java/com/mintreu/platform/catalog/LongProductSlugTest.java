package com.mintreu.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongProductSlugTest {
    @Test
    void isJudgedHoweverLongItIs() {
        assertThat("a-".repeat(500_000) + "a").matches(EditedProduct.SLUG);
    }
}
