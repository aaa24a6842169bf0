package com.mintreu.kernel.tenancy;

import com.mintreu.kernel.rows.Id;

/** Says which tenant. A type of its own, so that no other id is taken for it. */
public record TenantId(Id id) {
    public static TenantId of(long value) {
        return new TenantId(new Id(value));
    }

    public long value() {
        return id.value();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
