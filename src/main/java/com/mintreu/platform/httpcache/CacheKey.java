package com.mintreu.platform.httpcache;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;

/** What is asked for (path and query below the API's base), and of whom. The response to a visitor depends on this and the content versions alone. */
record CacheKey(TenantId tenant, Id application, String text, boolean gzip) {}
