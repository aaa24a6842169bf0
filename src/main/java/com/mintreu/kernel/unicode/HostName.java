package com.mintreu.kernel.unicode;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Optional;

/** Host names in ASCII, as browsers make them: UTS #46, non-transitional, so that {@code fußball.de} is not {@code fussball.de}. */
public final class HostName {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private HostName() {}

    /** Lower case; empty if it has no such form. */
    public static Optional<String> ascii(String name) {
        var result = new IDNA.Info();
        var ascii = UTS46.nameToASCII(name, new StringBuilder(), result).toString();
        var errors = EnumSet.noneOf(IDNA.Error.class);
        errors.addAll(result.getErrors());
        errors.remove(IDNA.Error.HYPHEN_3_4); // browsers take r3---sn.example
        return errors.isEmpty() ? Optional.of(ascii) : Optional.empty();
    }
}
