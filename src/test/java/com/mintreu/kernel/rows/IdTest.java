package com.mintreu.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.problems.Problem;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdTest {
    @Property
    void comesBackFromItsText(@ForAll long value) {
        var id = new Id(value);

        assertThat(id.toString()).matches("[0-9A-Z]{13}");
        assertThat(Id.parse(id.toString())).contains(id);
        assertThat(Id.fromString(id.toString())).isEqualTo(id);
    }

    @Property
    void isReadInAnySpelling(@ForAll long value) {
        var text = new Id(value).toString();

        assertThat(Id.parse(text.toLowerCase())).contains(new Id(value));
        assertThat(Id.parse(text.replace('0', 'O').replace('1', 'I'))).contains(new Id(value));
        assertThat(Id.parse(text.replace('0', 'o').replace('1', 'l'))).contains(new Id(value));
    }

    @Property
    void takesGarbageForNoId(@ForAll("texts") String garbage) {
        Id.parse(garbage).ifPresent(id -> assertThat(id.toString()).hasSameSizeAs(garbage));
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThat(Stream.of(
                        "",
                        " ",
                        "0",
                        "0K3V9MZ8QX4T",
                        "0K3V9MZ8QX4T77",
                        "0K3V9MZ8QX4T-",
                        "ZZZZZZZZZZZZZ",
                        "ÿK3V9MZ8QX4T7",
                        "\u4e00K3V9MZ8QX4T7",
                        null))
                .allSatisfy(text -> assertThat(Id.parse(text)).isEmpty());
    }

    @Test
    void namesNothingInAPathIfItIsNone() {
        assertThatThrownBy(() -> Id.fromString("me"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void growsWithTime() {
        var ids = Stream.generate(Id::next).limit(10_000).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(ids).isSortedAccordingTo(Comparator.comparing(Id::toString));
    }

    @Property
    void sortsAsItsTextDoes(@ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        var first = new Id(one);
        var second = new Id(other);

        assertThat(Integer.signum(first.compareTo(second)))
                .isEqualTo(Integer.signum(first.toString().compareTo(second.toString())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(15);
    }
}
