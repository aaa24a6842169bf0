package com.mintreu.platform.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
    private static final String PLATFORM = "mintreu.example";

    @ParameterizedTest
    @CsvSource({
        "my-company.example, my-company.example",
        "My-Company.EXAMPLE, my-company.example",
        "my-company.example., my-company.example",
        "shop.mintreu.example, shop.mintreu.example",
        "a.b.c.d.example, a.b.c.d.example",
        "1.2.3.example, 1.2.3.example",
        "t.co, t.co",
        "MÜNCHEN.example, xn--mnchen-3ya.example",
        "mu\u0308nchen.example, xn--mnchen-3ya.example",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "ｓｈｏｐ.example, shop.example",
        "xn--mnchen-3ya.example, xn--mnchen-3ya.example",
        "fußball.de, xn--fuball-cta.de",
        "xn--fuball-cta.de, xn--fuball-cta.de",
        "fussball.de, fussball.de",
        "βόλος.gr, xn--nxasmm1c.gr",
        "نامه\u200cای.com, xn--mgba3gch31f060k.com",
        "\ua7c1\ua7d1.example, xn--m78a6a.example",
        "my\u00adcompany.example, mycompany.example",
        "r3---sn-x.example, r3---sn-x.example",
        "my-company.example。, my-company.example",
        "☕.example, xn--53h.example"
    })
    void isKeptAsABrowserNamesIt(String wanted, String name) {
        assertThat(Domain.given(wanted, PLATFORM).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "example",
                "a..example",
                ".example",
                "my company.example",
                " my-company.example",
                "my_company.example",
                "-shop.example",
                "shop-.example",
                "shop.-example",
                "shop.example:8080",
                "https://shop.example",
                "shop.example/wiki",
                "shop.example..",
                "*.example",
                "user@shop.example",
                "127.0.0.1",
                "1.2.3.4.",
                "[::1]",
                "shop.1",
                "shop.example\n",
                "shop\u0000.example",
                "xn--.example",
                "😀 .example",
                "\ud83d.example",
                "x.e",
                "a\u200db.example",
                "xn--a.example",
                "xn--fußball.example",
                "\u0378.example",
                "a\u0301\u05d0.example"
            })
    void isRefusedIfItIsNoHostName(String malformed) {
        assertThatThrownBy(() -> Domain.given(malformed, PLATFORM)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.view("r"))
                    .extracting("status", "type")
                    .containsExactly(422, "urn:mintreu:problem:invalid");
            assertThat(problem.view("r").errors())
                    .containsExactly(new Problem.Fault("/domain", "must be a host name such as my-company.example"));
        });
    }

    @Test
    void isRefusedIfItIsTooLong() {
        var label = "a".repeat(63);
        var longest = String.join(".", label, label, label, "a".repeat(61));

        assertThat(Domain.given(longest, PLATFORM).name()).hasSize(253);
        assertThatThrownBy(() -> Domain.given(longest + "a", PLATFORM)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Domain.given(label + "a.example", PLATFORM)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mintreu.example",
                "MINTREU.example",
                "mintreu.example.",
                "www.mintreu.example",
                "WWW.Mintreu.Example.",
                "api.mintreu.example",
                "admin.mintreu.example",
                "operator.mintreu.example",
                "mail.mintreu.example",
                "autodiscover.mintreu.example",
                "ns1.mintreu.example",
                "localhost",
                "LOCALHOST.",
                "login.mintreu.example",
                "ns.mintreu.example",
                "wpad.mintreu.example",
                "shop.www.mintreu.example",
                "a.b.api.mintreu.example",
                "ｗｗｗ.mintreu.example",
                "ｍintreu.example",
                "www。mintreu。example"
            })
    void isRefusedIfThePlatformKeepsIt(String kept) {
        assertThatThrownBy(() -> Domain.given(kept, PLATFORM)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.view("r"))
                    .extracting("status", "type")
                    .containsExactly(422, "urn:mintreu:problem:reserved-domain");
            assertThat(problem.view("r").errors()).containsExactly(new Problem.Fault("/domain", "is reserved"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example",
                "www.my-company.example",
                "api.other.example",
                "mintreu.example.org",
                "xmintreu.example",
                "www-mintreu.example",
                "www-shop.mintreu.example",
                "www.shop.mintreu.example"
            })
    void isFreeIfItOnlyResemblesAKeptOne(String free) {
        assertThat(Domain.given(free, PLATFORM).name()).isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop.mintreu.example", "SHOP.Mintreu.Example.", "bücher.mintreu.example", "a.b.mintreu.example"
            })
    void isTheTenantsToChooseBelowThePlatforms(String below) {
        assertThat(Domain.wanted(below, PLATFORM)).isEqualTo(Domain.given(below, PLATFORM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.google.com",
                "shop.example",
                "xmintreu.example",
                "shop.xmintreu.example",
                "mintreu.example.org",
                "shop.localhost"
            })
    void isTheOperatorsToGiveElsewhere(String elsewhere) {
        assertThat(Domain.given(elsewhere, PLATFORM).name()).isEqualTo(elsewhere);
        assertThatThrownBy(() -> Domain.wanted(elsewhere, PLATFORM)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.view("r"))
                    .extracting("status", "type")
                    .containsExactly(422, "urn:mintreu:problem:foreign-domain");
            assertThat(problem.view("r").errors())
                    .containsExactly(new Problem.Fault("/domain", "must end with .mintreu.example"));
        });
    }

    @Test
    void isFoundHoweverTheHeaderHostSpellsIt() {
        assertThat(Domain.normal("My-Company.EXAMPLE")).isEqualTo("my-company.example");
        assertThat(Domain.normal("my-company.example.")).isEqualTo("my-company.example");
        assertThat(Domain.normal("")).isEmpty();
        assertThat(Domain.normal(".")).isEmpty();
    }
}
