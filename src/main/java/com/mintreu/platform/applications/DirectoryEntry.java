package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whose an application is, known before any tenant is. It has the application's id, and goes with it by a foreign key. */
@Entity
@Table(name = "application_directory")
class DirectoryEntry extends Row {
    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "product_id")
    private long productId;

    private String name;

    protected DirectoryEntry() {}

    DirectoryEntry(TenantId tenant, Application application) {
        super(application.id());
        this.tenantId = tenant.value();
        this.productId = application.product().value();
        this.name = application.name();
    }

    ApplicationScope scope(String moduleKey) {
        return new ApplicationScope(TenantId.of(tenantId), id(), name, new Id(productId), moduleKey);
    }
}
