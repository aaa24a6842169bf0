package com.mintreu.kernel.tenancy;

import java.util.List;

/** Tenancies for tests of other packages. */
public final class Tenancies {
    private Tenancies() {}

    /** Without switch tasks. */
    public static Tenancy plain() {
        return new Tenancy(List.of());
    }
}
