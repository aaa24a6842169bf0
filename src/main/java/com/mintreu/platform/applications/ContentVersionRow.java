package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Growth;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The content version of an application, and nearly how much content there is: every unit of work that writes any of it raises the number and adds what it has added. */
@Entity
@Table(name = "application_revisions")
class ContentVersionRow extends TenantOwned {
    @Column(name = "application_id")
    private long applicationId;

    private long number;

    @Column(name = "used_rows")
    private long usedRows;

    @Column(name = "used_bytes")
    private long usedBytes;

    protected ContentVersionRow() {}

    ContentVersionRow(Id application, ContentVersion first, Growth content) {
        super(Identity.NEW);
        this.applicationId = application.value();
        this.number = first.number();
        this.usedRows = content.rows();
        this.usedBytes = content.bytes();
    }
}
