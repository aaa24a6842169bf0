package com.mintreu.platform.tenants;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.unicode.HostName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A host name on which a tenant is reached: lower case, ASCII, without port and trailing dot. */
record Domain(String name) {
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_LENGTH = 253;
    private static final Set<String> KEPT = Set.of(
            "www",
            "api",
            "admin",
            "app",
            "mail",
            "smtp",
            "imap",
            "pop",
            "ftp",
            "ns",
            "ns1",
            "ns2",
            "ns3",
            "ns4",
            "mx",
            "mx1",
            "mx2",
            "autodiscover",
            "autoconfig",
            "mta-sts",
            "wpad",
            "isatap",
            "operator",
            "status",
            "static",
            "assets",
            "cdn",
            "webmail",
            "cpanel",
            "plesk",
            "login",
            "logout",
            "signup",
            "register",
            "auth",
            "oauth",
            "sso",
            "id",
            "account",
            "accounts",
            "secure",
            "security",
            "billing",
            "payment",
            "payments",
            "pay",
            "checkout",
            "support",
            "help",
            "abuse",
            "postmaster",
            "hostmaster",
            "webmaster",
            "root",
            "dashboard",
            "console",
            "portal");

    /** As a browser names it in the header Host; no judgement on it. */
    static String normal(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Of the header Host; empty if it can be nobody's domain. */
    static Optional<Domain> parse(String host) {
        if (host.length() > MAX_LENGTH + 1) return Optional.empty();
        return Optional.of(normal(host))
                .filter(name -> HOST_NAME.matcher(name).matches())
                .map(Domain::new);
    }

    /** The platform's own, of the setting; empty if it is no host name. It may have one label, unlike a tenant's. */
    static Optional<String> platform(String text) {
        return Optional.of(ascii(text))
                .filter(name -> HOST_NAME.matcher("x." + name).matches());
    }

    /** What a tenant asks for: a problem if it is no host name, if the platform keeps it for itself, or if it does not lie below the platform's. */
    static Domain wanted(String text, String platform) {
        var domain = given(text, platform);
        if (!domain.name.endsWith("." + platform)) throw foreign(domain.name, platform);
        return domain;
    }

    /** What the operator gives to a tenant: likewise, but wherever it lies. */
    static Domain given(String text, String platform) {
        var name = ascii(text);
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
        return KEPT.contains(labels.substring(labels.lastIndexOf('.') + 1));
    }

    private static String ascii(String name) {
        return HostName.ascii(name).map(Domain::normal).orElse("");
    }

    private static Problem foreign(String name, String platform) {
        return new Problem(
                        422,
                        "foreign-domain",
                        "Foreign domain",
                        "Domains below %s can be chosen; the operator gives others, such as %s."
                                .formatted(platform, name))
                .at("/domain", "must end with ." + platform);
    }

    private static Problem reserved(String name) {
        return new Problem(
                        422,
                        "reserved-domain",
                        "Reserved domain",
                        "The platform keeps the domain " + name + " for itself.")
                .at("/domain", "is reserved");
    }
}
