package com.mintreu.kernel.problems;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which media types a caller takes (RFC 9110, 12.5.1). Of the parameters of a range only its weight counts, and of that only whether it is 0. */
public record AcceptHeader(List<Range> ranges) {
    private static final Pattern NOUGHT = Pattern.compile("(?i)q[ \t]*=[ \t]*0(\\.0*)?");

    /** Such as {@code text/*}, in small letters. */
    record Range(String name, boolean refused) {
        private static Range of(String text) {
            var parts = text.split(";");
            return new Range(
                    parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT),
                    Stream.of(parts).skip(1).anyMatch(each -> NOUGHT.matcher(each.strip())
                            .matches()));
        }
    }

    /** Empty if the header is absent: everything is taken. */
    public static AcceptHeader of(String header) {
        return new AcceptHeader(
                header == null || header.isBlank()
                        ? List.of()
                        : Stream.of(header.split(",")).map(Range::of).toList());
    }

    /** Whether the type is refused: the nearest range that includes it has the weight 0. */
    public boolean refuses(String type) {
        var nearest = nearest(type)
                .or(() -> nearest(type.substring(0, type.indexOf('/')) + "/*"))
                .or(() -> nearest("*/*"));
        return nearest.filter(Range::refused).isPresent();
    }

    /** Whether the type itself is named, and not refused. */
    public boolean names(String type) {
        return nearest(type).filter(range -> !range.refused()).isPresent();
    }

    /** One that is not refused goes before others of the same name. */
    private Optional<Range> nearest(String name) {
        var named = ranges.stream().filter(range -> range.name().equals(name)).toList();
        return named.stream().filter(range -> !range.refused()).findFirst().or(() -> named.stream()
                .findFirst());
    }
}
