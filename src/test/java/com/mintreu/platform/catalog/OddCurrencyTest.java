package com.mintreu.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.problems.Problem;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class OddCurrencyTest {
    @Test
    void comesBackFromItsTextInEveryCurrencyThatIsAccepted() {
        assertThat(Currency.getAvailableCurrencies()).allSatisfy(currency -> {
            String text;
            try {
                text = Price.of("9", currency.getCurrencyCode()).toString();
            } catch (Problem refused) {
                return;
            }
            assertThat(Price.of(text, currency.getCurrencyCode())).hasToString(text);
        });
    }
}
