package com.mintreu.platform.catalog;

import com.mintreu.kernel.problems.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** An amount of a currency, with just the decimals that the currency has. Never rounded. */
record Price(BigDecimal amount, Currency currency) {
    /** What the database keeps. */
    private static final int MAX_DECIMALS = 3;

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");

    /** Of a decimal string such as "9.90" and an ISO 4217 code; a problem if it is none. */
    static Price of(String amount, String code) {
        var currency = currency(code);
        var decimals = currency.getDefaultFractionDigits();
        if (!DECIMAL.matcher(amount).matches())
            throw Problem.invalid("/price", "must be a decimal string such as \"9.90\"");
        var decimal = new BigDecimal(amount);
        if (decimals < 0 || decimals > MAX_DECIMALS)
            throw Problem.invalid("/currency", "is no currency in which prices can be told here");
        if (decimal.stripTrailingZeros().scale() > decimals) {
            throw Problem.invalid("/price", code + " has " + decimals + " decimals");
        }
        return new Price(decimal.setScale(decimals, RoundingMode.UNNECESSARY), currency);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("/currency", "must be an ISO 4217 code such as EUR");
        }
    }

    boolean isFree() {
        return amount.signum() == 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
