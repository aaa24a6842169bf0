package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How far the content of an application has come: the number grows with every unit of work that writes any of it. */
@Entity
@Table(name = "application_revisions")
class Revision extends TenantOwned {
    @Column(name = "application_id")
    private long applicationId;
    private long number;

    protected Revision() {}

    Revision(Id application, Revised first) {
        super(Identity.NEW);
        this.applicationId = application.value();
        this.number = first.number();
    }
}
