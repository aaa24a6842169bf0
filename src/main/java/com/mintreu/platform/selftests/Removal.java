package com.mintreu.platform.selftests;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;

/** Removes a throw-away tenant, its owner, and every row of theirs. */
@ApplicationScoped
class Removal {
    @Inject
    Tenancy tenancy;

    @Inject
    Rows rows;

    void remove(Side side) {
        side.tenant().ifPresent(this::remove);
        side.user().ifPresent(this::remove);
    }

    void remove(TenantId tenant) {
        tenancy.runAs(tenant, () -> {
            removeOwned();
            return null;
        });
        tenancy.asPlatform(() -> rows.deleteTenant(tenant));
    }

    void remove(Id user) {
        tenancy.asPlatform(() -> rows.deleteUser(user));
    }

    /** In rounds: a table to which others still point has to wait for them. */
    private void removeOwned() {
        var waiting = new ArrayList<>(rows.tenantOwned());
        PersistenceException obstacle = null;
        for (var round = waiting.size(); round > 0 && !waiting.isEmpty(); round--) {
            for (var entity : new ArrayList<>(waiting)) {
                try {
                    rows.deleteAll(entity);
                    waiting.remove(entity);
                } catch (PersistenceException pointedTo) {
                    obstacle = pointedTo;
                }
            }
        }
        if (!waiting.isEmpty()) throw new IllegalStateException("Rows of " + waiting + " cannot be removed.", obstacle);
    }
}
