package com.mintreu.platform.reads;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;

/** What is asked for, below the API's base, and of whom. What visitors are shown depends on this and the state of the content alone. */
record Address(TenantId tenant, Id application, String text, boolean gzip) {}
