package com.mintreu.siege.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    @Test
    void haveKeysOfTheirOwn() {
        assertThat(Cases.ALL).extracting(Case::key).doesNotHaveDuplicates();
    }

    @Test
    void areChosenByKeyOrByItsFirstWord() {
        assertThat(chosen(List.of("C1", "H2-440"))).containsExactly("C1-pages", "C1-limit", "C1-slow", "H2-440");
        assertThat(chosen(List.of())).hasSameSizeAs(Cases.ALL);
    }

    private static List<String> chosen(List<String> keys) {
        return Cases.ALL.stream()
                .filter(each -> each.isOneOf(keys))
                .map(Case::key)
                .toList();
    }
}
