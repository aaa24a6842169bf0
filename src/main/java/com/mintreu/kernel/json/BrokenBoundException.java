package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value is longer or larger than its field allows. Knows where the parser stood, and the rule in words for the caller. */
final class BrokenBoundException extends MismatchedInputException {
    private final String pointer;
    private final String rule;

    BrokenBoundException(JsonParser json, String rule) {
        this(json, pointer(json), rule);
    }

    BrokenBoundException(JsonParser json, String pointer, String rule) {
        super(json, rule);
        this.pointer = pointer;
        this.rule = rule;
    }

    static String pointer(JsonParser json) {
        return json.getParsingContext().pathAsPointer().toString();
    }

    String pointer() {
        return pointer;
    }

    String rule() {
        return rule;
    }
}
