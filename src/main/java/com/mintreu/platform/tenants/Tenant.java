package com.mintreu.platform.tenants;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A customer, whose data nobody else sees. */
@Entity
@Table(name = "tenants")
public class Tenant extends Row {
    @Column(name = "owner_id")
    private long ownerId;

    private String name;
    private String domain;

    protected Tenant() {}

    Tenant(Id owner, String name, Domain domain) {
        super(Identity.NEW);
        this.ownerId = owner.value();
        this.name = Blank.strip(name);
        this.domain = domain.name();
    }

    void rename(String name) {
        this.name = Blank.strip(name);
    }

    void moveTo(Domain domain) {
        this.domain = domain.name();
    }

    TenantId tenantId() {
        return new TenantId(id());
    }

    Id owner() {
        return new Id(ownerId);
    }

    String name() {
        return name;
    }

    String domain() {
        return domain;
    }
}
