package com.mintreu.platform.tenants;

import com.mintreu.kernel.problems.Problem;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A host name on which a tenant is reached: lower case, ASCII, without port and trailing dot. */
record Domain(String name) {
    private static final Pattern HOST_NAME = Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_LENGTH = 253;
    private static final Set<String> KEPT = Set.of("www", "api", "admin", "app", "mail", "smtp", "imap", "pop", "ftp", "ns1", "ns2",
            "autodiscover", "autoconfig", "operator", "status", "static", "cdn", "webmail", "cpanel");

    /** As a browser names it in the header Host; no judgement on it. */
    static String normal(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Of the header Host; empty if it can be nobody's domain. */
    static Optional<Domain> parse(String host) {
        if (host.length() > MAX_LENGTH + 1) return Optional.empty();
        return Optional.of(normal(host)).filter(name -> HOST_NAME.matcher(name).matches()).map(Domain::new);
    }

    /** What a tenant asks for; a problem if it is no host name, or if the platform keeps it for itself. */
    static Domain wanted(String text, String platformsOwn) {
        var platform = normal(platformsOwn);
        var name = ascii(normal(text));
        if (name.equals(platform) || isKept(name, platform)) throw reserved(name);
        if (!HOST_NAME.matcher(name).matches()) {
            throw Problem.invalid("/domain", "must be a host name such as my-company.example");
        }
        return new Domain(name);
    }

    private static boolean isKept(String name, String platform) {
        if (name.equals("localhost")) return true;
        if (!name.endsWith("." + platform)) return false;
        var labels = name.substring(0, name.length() - platform.length() - 1);
        return KEPT.contains(labels);
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static Problem reserved(String name) {
        return new Problem(422, "reserved-domain", "Reserved domain", "The platform keeps the domain " + name + " for itself.").at("/domain", "is reserved");
    }
}
