package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Growth;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The content version of one collection of an application, and nearly how much content was added with it: every unit of work that writes any of it raises the number and adds what it has added. */
@Entity
@Table(name = "content_versions")
class ContentVersionRow extends TenantOwned {
    @Column(name = "application_id")
    private long applicationId;

    private String collection;
    private long number;

    @Column(name = "used_rows")
    private long usedRows;

    @Column(name = "used_bytes")
    private long usedBytes;

    protected ContentVersionRow() {}

    ContentVersionRow(Id application, String collection, long first, Growth content) {
        super(id(application, collection));
        this.applicationId = application.value();
        this.collection = collection;
        this.number = first;
        this.usedRows = content.rows();
        this.usedBytes = content.bytes();
    }

    /** By its id, which is the primary key, a statement locks this row alone; by another index the server may pass, and lock, others of the tenant. */
    static Id id(Id application, String collection) {
        var name = application + " " + collection;
        return new Id(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }
}
