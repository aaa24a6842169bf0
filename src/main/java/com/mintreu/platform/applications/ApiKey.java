package com.mintreu.platform.applications;

import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An application's credential: a public key, and a secret of which only the hash is kept. */
@Entity
@Table(name = "api_keys")
class ApiKey extends TenantOwned {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", referencedColumnName = "id")
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    private Application application;

    @Column(name = "`key`")
    private String key;

    @Column(name = "secret")
    private byte[] secretHash;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(Application application, PublicKey key, Secret secret) {
        super(Identity.NEW);
        this.application = application;
        this.key = key.toString();
        this.secretHash = secret.hash();
    }

    Application application() {
        return application;
    }

    String key() {
        return key;
    }

    byte[] secretHash() {
        return secretHash.clone();
    }

    Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
