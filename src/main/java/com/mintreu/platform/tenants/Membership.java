package com.mintreu.platform.tenants;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A user's place in a tenant. */
@Entity
@Table(name = "memberships")
class Membership extends Row {
    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected Membership() {}

    Membership(TenantId tenant, Id user, Role role) {
        super(Identity.NEW);
        this.tenantId = tenant.value();
        this.userId = user.value();
        this.role = role;
    }

    Role role() {
        return role;
    }
}
