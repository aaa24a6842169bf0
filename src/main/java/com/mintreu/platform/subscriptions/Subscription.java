package com.mintreu.platform.subscriptions;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.catalog.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A tenant's agreement to a plan. Whether it is live is computed from the row and the clock. */
@Entity
@Table(name = "subscriptions")
class Subscription extends Row {
    /** Named as stored and as in JSON. */
    enum Status {
        active,
        cancelled,
        past_due
    }

    @Column(name = "tenant_id")
    private long tenantId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Subscription() {}

    Subscription(TenantId tenant, Plan plan, Instant now) {
        super(Identity.NEW);
        this.tenantId = tenant.value();
        this.plan = plan;
        this.status = Status.active;
        this.expiresAt = plan.endOf(now).orElse(null);
    }

    /** What it entitles to: until it expires, or without end as long as it is active. */
    Entitlement entitlement() {
        var product = plan.product();
        return new Entitlement(
                product.id(),
                expiresAt == null && status == Status.active
                        ? Instant.MAX
                        : expiresAt().orElse(Instant.MIN));
    }

    Id tenant() {
        return new Id(tenantId);
    }

    Plan plan() {
        return plan;
    }

    Status status() {
        return status;
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
