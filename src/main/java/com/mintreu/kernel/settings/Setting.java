package com.mintreu.kernel.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that the operator may set. Whoever needs it declares it as a static producer field of a bean, so that all
 * settings are known together: {@code @Produces static final Setting POOL = Setting.number(...)}.
 */
public final class Setting {
    /** In a database's address. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");

    private final String name;
    private final String otherwise;
    private final String meaning;
    private final boolean secret;
    private final Function<String, Optional<String>> fault;

    private Setting(
            String name, String otherwise, String meaning, boolean secret, Function<String, Optional<String>> fault) {
        this.name = name;
        this.otherwise = otherwise;
        this.meaning = meaning;
        this.secret = secret;
        this.fault = fault;
    }

    /** {@code otherwise} counts where it is not set; empty if there is nothing that could. */
    public static Setting text(String name, String otherwise, String meaning) {
        return new Setting(name, otherwise, meaning, false, value -> Optional.empty());
    }

    /** What is wrong with a value, {@code fault} tells; empty if nothing is. */
    public static Setting checked(
            String name, String otherwise, String meaning, Function<String, Optional<String>> fault) {
        return new Setting(name, otherwise, meaning, false, fault);
    }

    /** Never shown, wherever it comes from. */
    public static Setting secret(String name, String meaning) {
        return new Setting(name, "", meaning, true, value -> Optional.empty());
    }

    public static Setting number(String name, int least, int most, int otherwise, String meaning) {
        var rule = "must be a whole number from %s to %s".formatted(least, most);
        return new Setting(name, Integer.toString(otherwise), meaning, false, value -> {
            try {
                var number = Integer.parseInt(value);
                return number >= least && number <= most ? Optional.empty() : Optional.of(rule);
            } catch (NumberFormatException noNumber) {
                return Optional.of(rule);
            }
        });
    }

    /** One of a few words; the first is the default. */
    public static Setting choice(String name, String meaning, String... words) {
        var known = List.of(words);
        return new Setting(
                name,
                words[0],
                meaning,
                false,
                value -> known.contains(value)
                        ? Optional.empty()
                        : Optional.of("must be one of " + String.join(", ", known)));
    }

    public String name() {
        return name;
    }

    public String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }

    /** What is wrong with the value; empty if nothing. */
    Optional<String> fault(String value) {
        return fault.apply(value);
    }

    /** The value as it may be shown. */
    String shown(String value) {
        if (value.isEmpty()) return "not set";
        return secret ? "set, not shown" : PASSWORD.matcher(value).replaceAll("$1(not shown)");
    }
}
