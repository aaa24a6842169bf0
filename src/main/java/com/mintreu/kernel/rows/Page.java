package com.mintreu.kernel.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list. {@code next} is the cursor of the page after it, empty on the last one. */
public record Page<T>(List<T> data, Optional<String> next) {
    /** Takes one row more than the page holds: that it is there says that there is a next page. */
    static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) return new Page<>(List.copyOf(rows), Optional.empty());
        var data = List.copyOf(rows.subList(0, limit));
        return new Page<>(data, Optional.of(position.apply(data.get(limit - 1)).toString()));
    }

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(data.stream().<V>map(view).toList(), next);
    }
}
