package com.mintreu.kernel.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list. {@code next} is the cursor of the page after it, empty on the last one. */
public record Page<T>(List<T> data, Optional<String> next) {
    /** A page after which there is more, or not. */
    static <T> Page<T> of(List<T> data, boolean more, Function<T, Cursor> position) {
        return new Page<>(
                List.copyOf(data),
                more && !data.isEmpty()
                        ? Optional.of(position.apply(data.get(data.size() - 1)).toString())
                        : Optional.empty());
    }

    /** Takes one row more than the page holds: that it is there says that there is a next page. */
    static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        return of(rows.subList(0, Math.min(limit, rows.size())), rows.size() > limit, position);
    }

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(data.stream().<V>map(view).toList(), next);
    }
}
