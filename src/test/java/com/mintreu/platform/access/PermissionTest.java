package com.mintreu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {
    @Test
    void isOfTheModuleThatItNamesFirst() {
        assertThat(new Permission("wiki.pages:write").isOf("wiki")).isTrue();
        assertThat(new Permission("wiki.pages:write").isOf("wik")).isFalse();
        assertThat(new Permission("wiki.orders.lines:read")).hasToString("wiki.orders.lines:read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wiki",
                "wiki:write",
                "wiki.pages",
                "wiki.pages:",
                ".pages:write",
                "Wiki.pages:write",
                "wiki.pages:write "
            })
    void hasOneForm(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permission(name))
                .withMessage("\"%s\" is no permission: write it like blog.posts:write.", name);
    }
}
