package com.mintreu.architecture.planted.modulesdonotswitchthetenant.modules.shop;

import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;

class Goods {
    Tenancy tenancy;

    String others() {
        return tenancy.runAs(TenantId.of(1), () -> "theirs");
    }
}
