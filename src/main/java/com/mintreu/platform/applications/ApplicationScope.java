package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;

/** Where a call to a module works: an application of a tenant, and the product of which it is an instance. */
public record ApplicationScope(TenantId tenant, Id application, String name, Id product, String moduleKey) {}
