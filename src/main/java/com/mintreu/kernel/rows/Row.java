package com.mintreu.kernel.rows;

import com.mintreu.kernel.clock.Time;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every row has. Global rows extend it; rows of a tenant extend TenantOwned. */
@MappedSuperclass
public abstract class Row {
    /** Named, because the name that EclipseLink would make is compared with "id" in the upper case of the JVM's locale, which in Turkey is "İD". */
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Marks the constructor of a new row; JPA uses the one without arguments. */
    protected enum Identity {
        NEW
    }

    protected Row() {}

    protected Row(Identity identity) {
        this(Id.next());
    }

    /** For a row beside another one, whose id it shares. */
    protected Row(Id id) {
        this.id = id.value();
        createdAt = Time.now();
        updatedAt = createdAt;
    }

    public final Id id() {
        return new Id(id);
    }

    /** Grows with every change of the row. */
    public final int version() {
        return version;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    @PreUpdate
    void changed() {
        updatedAt = Time.now();
    }
}
