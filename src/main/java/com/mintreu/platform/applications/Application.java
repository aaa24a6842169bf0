package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantOwned;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tenant's instance of a product, such as "My Personal Blog". */
@Entity
@Table(name = "applications")
class Application extends TenantOwned {
    @Column(name = "product_id")
    private long productId;

    private String name;

    protected Application() {}

    Application(Id product, String name) {
        super(Identity.NEW);
        this.productId = product.value();
        this.name = Blank.strip(name);
    }

    Id product() {
        return new Id(productId);
    }

    String name() {
        return name;
    }
}
