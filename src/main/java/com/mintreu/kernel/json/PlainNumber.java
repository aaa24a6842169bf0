package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers in free JSON: those that we can store, read back and write again as the same number. 1.0 and 1e0 are the integer 1, as they
 * are once they have been written.
 */
final class PlainNumber {
    private static final int MAX_DIGITS = 40;
    private static final int MAX_EXPONENT = 300;
    private static final String RULE = "must be a number of at most %s digits between 1e-%s and 1e%s"
            .formatted(MAX_DIGITS, MAX_EXPONENT, MAX_EXPONENT);

    private PlainNumber() {}

    /** The number at which the parser stands. */
    static JsonNode of(JsonParser json) throws IOException {
        try {
            var number = new BigDecimal(json.getText()).stripTrailingZeros();
            var exponent = (long) number.precision() - number.scale() - 1;
            if (number.precision() > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT)
                throw new BrokenBoundException(json, RULE);
            var isInteger = json.hasToken(JsonToken.VALUE_NUMBER_INT) || number.scale() == 0;
            return isInteger ? integer(number.toBigIntegerExact()) : JsonNodeFactory.instance.numberNode(number);
        } catch (NumberFormatException | ArithmeticException beyond) {
            throw new BrokenBoundException(json, RULE);
        }
    }

    private static JsonNode integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) return JsonNodeFactory.instance.numberNode(number.intValue());
        return number.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(number.longValue())
                : JsonNodeFactory.instance.numberNode(number);
    }
}
