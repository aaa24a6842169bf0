package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** An application as JSON. */
public record ApplicationView(Id id, Id productId, String name, Instant createdAt, Instant updatedAt) {
    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id(),
                application.product(),
                application.name(),
                application.createdAt(),
                application.updatedAt());
    }
}
