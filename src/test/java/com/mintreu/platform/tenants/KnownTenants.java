package com.mintreu.platform.tenants;

import com.mintreu.kernel.tenancy.TenantId;
import java.util.stream.Stream;

/** Tenants for tests of other packages. */
public final class KnownTenants {
    private KnownTenants() {}

    public static Tenants of(TenantId... ids) {
        var tenants = new Tenants();
        tenants.em = Rows.with(
                Stream.of(ids).map(id -> new Rows.Known(id, id + ".example")).toArray(Rows.Known[]::new));
        return tenants;
    }
}
