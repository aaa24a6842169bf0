package com.mintreu.platform.subscriptions;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** That a tenant may use a product, and until when. */
record Entitlement(Id product, Instant until) {
    boolean covers(Id wanted, Instant now) {
        return product.equals(wanted) && now.isBefore(until);
    }
}
