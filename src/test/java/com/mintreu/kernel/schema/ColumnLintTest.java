package com.mintreu.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a changeset leaves that was edited after it had run. */
class ColumnLintTest {
    private final StoredTable docs = new StoredTable("docs", Optional.empty());
    private final List<MappedTable> mapped = List.of(
            mapped("Doc", "id", "title"),
            mapped("DocTitle", "id", "title"),
            new MappedTable("gone", "Gone", true, true, List.of(), Set.of("id")));

    ColumnLintTest() {
        docs.columns().put("id", true);
        docs.columns().put("title", true);
        docs.columns().put("note", false);
    }

    @Test
    void whatFitsPasses() {
        assertThat(faults(false)).isEmpty();
    }

    @Test
    void aMissingColumnIsNamedWithItsCure() {
        docs.columns().remove("title");

        assertThat(faults(true))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("docs has no column title, to which Doc is mapped.")
                .contains("ALTER TABLE docs ADD COLUMN title");
        assertThatThrownBy(() -> ColumnLint.check(List.of(docs), mapped, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\n  docs has no column title");
    }

    @Test
    void aColumnThatNobodyFillsIsNamedWithItsCure() {
        docs.columns().put("subtitle", true);

        assertThat(faults(false))
                .singleElement()
                .asString()
                .startsWith("docs has the column subtitle without a default")
                .contains("ALTER TABLE docs ALTER COLUMN subtitle SET DEFAULT");
        assertThat(faults(true)).isEmpty();
    }

    private Set<String> faults(boolean readOnly) {
        return ColumnLint.faults(List.of(docs), mapped, readOnly);
    }

    private static MappedTable mapped(String entity, String... columns) {
        return new MappedTable("docs", entity, true, true, List.of(), Set.of(columns));
    }
}
