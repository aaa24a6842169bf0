package com.mintreu.platform.tenants;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A domain that a tenant gave up, and who owned the tenant then. */
@Entity
@Table(name = "released_domains")
class ReleasedDomain extends Row {
    private String domain;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected ReleasedDomain() {}

    ReleasedDomain(String domain) {
        super(Identity.NEW);
        this.domain = domain;
    }

    void release(Id owner, Instant now) {
        ownerId = owner.value();
        releasedAt = now;
    }

    /** Whether somebody else gave it up after this moment. */
    boolean isKeptFrom(Id user, Instant moment) {
        return ownerId != user.value() && releasedAt.isAfter(moment);
    }
}
