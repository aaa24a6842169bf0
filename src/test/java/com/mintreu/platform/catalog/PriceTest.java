package com.mintreu.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.problems.Problem;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({
        "9.90, EUR, 9.90",
        "9.9, EUR, 9.90",
        "9, EUR, 9.00",
        "9.900, EUR, 9.90",
        "0, EUR, 0.00",
        "007, EUR, 7.00",
        "999999999999.99, EUR, 999999999999.99",
        "1200, JPY, 1200",
        "1200.0, JPY, 1200",
        "1.5, KWD, 1.500",
        "1.505, KWD, 1.505"
    })
    void hasTheDecimalsOfItsCurrency(String amount, String currency, String price) {
        assertThat(Price.of(amount, currency)).hasToString(price);
    }

    @ParameterizedTest
    @CsvSource({"9.901, EUR, EUR has 2 decimals", "0.001, EUR, EUR has 2 decimals", "1200.5, JPY, JPY has 0 decimals"})
    void isNeverRounded(String amount, String currency, String detail) {
        assertBlames("/price", detail, amount, currency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9,90",
                "-1",
                "+1",
                "1e3",
                "9.",
                ".9",
                "0x10",
                "NaN",
                "9.90 ",
                "9.9.9",
                "1_000",
                "1.2345",
                "1000000000000",
                "٩"
            })
    void isADecimalString(String amount) {
        assertBlames("/price", "must be a decimal string such as \"9.90\"", amount, "EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "€", "ZZZ", "EU"})
    void hasACurrencyThatThereIs(String currency) {
        assertBlames("/currency", "must be an ISO 4217 code such as EUR", "1", currency);
    }

    @Test
    void isFreeIfItIsNothing() {
        assertThat(Price.of("0.00", "EUR").isFree()).isTrue();
        assertThat(Price.of("0", "JPY").isFree()).isTrue();
        assertThat(Price.of("0.01", "EUR").isFree()).isFalse();
    }

    @Property
    void comesBackFromItsText(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long units, @ForAll("currencies") String currency) {
        var price = Price.of(Long.toString(units), currency);

        assertThat(Price.of(price.toString(), currency)).isEqualTo(price);
    }

    @Property
    void isWorthJustWhatWasSaid(@ForAll("amounts") String amount, @ForAll("currencies") String currency) {
        try {
            assertThat(Price.of(amount, currency).amount()).isEqualByComparingTo(new BigDecimal(amount));
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    @Property
    void isReadOrRefusedWhateverItIs(@ForAll("texts") String amount, @ForAll("texts") String currency) {
        assertThatThrownBy(() -> {
                    Price.of(amount, "EUR");
                    Price.of("1", currency);
                })
                .isInstanceOf(Problem.class);
    }

    private static void assertBlames(String pointer, String detail, String amount, String currency) {
        assertThatThrownBy(() -> Price.of(amount, currency))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.view("r").errors())
                                .containsExactly(new Problem.Fault(pointer, detail)));
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("EUR", "USD", "CHF", "JPY", "KRW", "KWD", "TND", "ISK");
    }

    @Provide
    Arbitrary<String> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999999999"))
                .ofScale(4)
                .map(amount -> amount.stripTrailingZeros().toPlainString());
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(6);
    }
}
