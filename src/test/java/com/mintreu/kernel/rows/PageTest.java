package com.mintreu.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void isTheLastOneIfNothingIsLeft() {
        assertThat(page(0, 3)).isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(page(2, 3)).isEqualTo(new Page<>(List.of(1L, 2L), Optional.empty()));
        assertThat(page(3, 3)).isEqualTo(new Page<>(List.of(1L, 2L, 3L), Optional.empty()));
    }

    @Test
    void namesItsLastRowAsThePlaceWhereTheNextOneBegins() {
        assertThat(page(4, 3))
                .isEqualTo(new Page<>(
                        List.of(1L, 2L, 3L), Optional.of(Cursor.of(new Id(3)).toString())));
    }

    @Property
    void holdsAsManyRowsAsThereAreUpToTheLimit(
            @ForAll @IntRange(min = 0, max = 101) int rows, @ForAll @IntRange(min = 1, max = 100) int limit) {
        var page = page(rows, limit);

        assertThat(page.data()).hasSize(Math.min(rows, limit));
        assertThat(page.next().isPresent()).isEqualTo(rows > limit);
    }

    @Test
    void keepsItsNextWhenItIsMapped() {
        assertThat(page(2, 1).map(row -> "row " + row))
                .isEqualTo(new Page<>(
                        List.of("row 1"), Optional.of(Cursor.of(new Id(1)).toString())));
    }

    private static Page<Long> page(int rows, int limit) {
        return Page.of(LongStream.rangeClosed(1, rows).boxed().toList(), limit, id -> Cursor.of(new Id(id)));
    }
}
