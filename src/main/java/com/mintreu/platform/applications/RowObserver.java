package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notes the version of the row that a request is about, for its ETag. */
@ApplicationScoped
class RowObserver implements UnitTask {
    @Inject
    Transactions transactions;

    @Inject
    RequestContext requests;

    @Inject
    WritePrecondition precondition;

    @Inject
    Contents contents;

    @Override
    public void atEnd() {
        if (!requests.isActive()) return;
        precondition
                .row()
                .ifPresent(id -> precondition.observe(transactions.rows().state(id, contents::include)));
    }
}
