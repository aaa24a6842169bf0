package com.mintreu.architecture.planted.toonesoftenantsjoinonthetenant;

import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

class Good extends TenantOwned {
    @ManyToOne
    @JoinColumn(name = "parent_id", referencedColumnName = "id")
    Good parent;
}
