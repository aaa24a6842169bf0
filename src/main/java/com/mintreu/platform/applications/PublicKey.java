package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import java.util.Optional;

/** The public half of an API key, {@code mk_<tenant>_<number>}. It names its tenant, so that it is looked up inside it. */
record PublicKey(TenantId tenant, Id number) {
    private static final String PREFIX = "mk";

    static PublicKey next(TenantId tenant) {
        return new PublicKey(tenant, Id.next());
    }

    /** Only the very form that was given out: an id has several spellings. */
    static Optional<PublicKey> parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 3 || !parts[0].equals(PREFIX)) return Optional.empty();
        return Id.parse(parts[1])
                .flatMap(tenant -> Id.parse(parts[2]).map(number -> new PublicKey(new TenantId(tenant), number)))
                .filter(key -> key.toString().equals(text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + tenant + "_" + number;
    }
}
