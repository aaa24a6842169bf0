package com.mintreu.platform.users;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** A user as JSON. */
public record UserView(Id id, String name, String email, Instant createdAt, Instant updatedAt) {
    public static UserView of(User user) {
        return new UserView(user.id(), user.name(), user.email(), user.createdAt(), user.updatedAt());
    }
}
