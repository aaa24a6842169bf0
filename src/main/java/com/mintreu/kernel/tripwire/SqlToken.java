package com.mintreu.kernel.tripwire;

import java.util.Locale;

/** A word, a literal, a parameter or a sign of a statement. Names are in lower case; {@code from} and {@code to} say where it stands. */
record SqlToken(Kind kind, String text, int from, int to) {
    enum Kind {
        WORD,
        QUOTED,
        LITERAL,
        PARAMETER,
        SIGN,
        OBSCURE
    }

    SqlToken {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** A name, or a word of the language; only {@link Kind#QUOTED} is certain to be a name. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isName(String name) {
        return isName() && text.equals(name);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }
}
