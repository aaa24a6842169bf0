package com.mintreu.platform.subscriptions;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A subscription as JSON. */
public record SubscriptionView(
        Id id,
        Id tenantId,
        Id planId,
        String status,
        Optional<Instant> expiresAt,
        Instant createdAt,
        Instant updatedAt) {
    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.tenant(),
                subscription.plan().id(),
                subscription.status().name(),
                subscription.expiresAt(),
                subscription.createdAt(),
                subscription.updatedAt());
    }
}
