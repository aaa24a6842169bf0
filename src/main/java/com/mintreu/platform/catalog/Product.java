package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What is sold: the use of a module. */
@Entity
@Table(name = "products")
public class Product extends Row {
    private String name;
    private String slug;
    private String description;

    @Column(name = "module_key")
    private String moduleKey;

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected Product() {}

    Product(EditedProduct wanted, String moduleKey) {
        super(Identity.NEW);
        this.moduleKey = moduleKey;
        describe(wanted);
    }

    final void describe(EditedProduct wanted) {
        name = Blank.strip(wanted.name());
        slug = wanted.slug();
        description = wanted.description();
    }

    /** Nobody can subscribe to it any more; subscriptions go on. */
    void retire(Instant now) {
        if (retiredAt == null) retiredAt = now;
    }

    void sellAgain() {
        retiredAt = null;
    }

    Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    String description() {
        return description;
    }

    /** The module that delivers it. */
    public String moduleKey() {
        return moduleKey;
    }
}
