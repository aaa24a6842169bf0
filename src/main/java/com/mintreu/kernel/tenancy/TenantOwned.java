package com.mintreu.kernel.tenancy;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row that belongs to one tenant. Its table has {@code PRIMARY KEY (tenant_id, id)}; the tenant comes from the
 * EntityManager and stands in every statement. A to-one between tenant-owned rows joins on both columns.
 */
@MappedSuperclass
@Customizer(TenantColumn.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
        name = TenantColumn.NAME,
        contextProperty = TenantOwned.TENANT,
        discriminatorType = DiscriminatorType.INTEGER,
        primaryKey = true)
public abstract class TenantOwned extends Row {
    /** The property of an EntityManager that names its tenant. */
    public static final String TENANT = "eclipselink.tenant-id";

    protected TenantOwned() {}

    protected TenantOwned(Identity identity) {
        super(identity);
    }

    /** For a row whose id follows from what it is. */
    protected TenantOwned(Id id) {
        super(id);
    }
}
