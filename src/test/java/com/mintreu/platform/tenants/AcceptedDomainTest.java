package com.mintreu.platform.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.problems.Problem;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every domain that is accepted, whatever was asked for. */
class AcceptedDomainTest {
    private static final String PLATFORM = "mintreu.example";

    @Property
    void isFoundByTheHeaderHostOfABrowser(@ForAll("accepted") Domain domain) {
        assertThat(Domain.normal(domain.name())).isEqualTo(domain.name());
        assertThat(Domain.normal(domain.name().toUpperCase() + ".")).isEqualTo(domain.name());
        assertThat(URI.create("http://" + domain.name() + ":8080/").getHost()).isEqualTo(domain.name());
    }

    @Property
    void isAHostName(@ForAll("accepted") Domain domain) {
        assertThat(domain.name()).hasSizeLessThanOrEqualTo(253).contains(".");
        assertThat(domain.name().split("\\.", -1)).allSatisfy(label -> assertThat(label)
                .matches("[a-z0-9-]{1,63}")
                .doesNotStartWith("-")
                .doesNotEndWith("-"));
    }

    @Property
    void isAcceptedAgainAsItIs(@ForAll("accepted") Domain domain) {
        assertThat(Domain.given(domain.name(), PLATFORM)).isEqualTo(domain);
    }

    @Property
    void isNeverThePlatforms(@ForAll("accepted") Domain domain) {
        assertThat(domain.name()).isNotIn(PLATFORM, "localhost", "www." + PLATFORM);
    }

    /** A wish that is no domain ends in a problem, never in another exception. */
    private static Optional<Domain> askFor(String wish) {
        try {
            return Optional.of(Domain.given(wish, PLATFORM));
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(422);
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Domain> accepted() {
        return wishes().map(AcceptedDomainTest::askFor)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Arbitrary<String> wishes() {
        var label = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .withCharRange('A', 'Z')
                                .numeric()
                                .withChars('-')
                                .ofMinLength(1)
                                .ofMaxLength(12)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withCharRange('\u00c0', '\u024f')
                                .withCharRange('\u3041', '\u3096')
                                .ofMinLength(1)
                                .ofMaxLength(6)),
                Tuple.of(1, Anything.text(8)),
                Tuple.of(1, Arbitraries.strings().alpha().ofLength(63)),
                Tuple.of(1, Arbitraries.of("www", "mintreu", "example", "localhost", "xn--mnchen-3ya", "xn--", "1")));
        var end = Arbitraries.of("", "", "", ".", ".mintreu.example", ".localhost");
        return label.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(labels -> end.map(last -> String.join(".", labels) + last));
    }
}
