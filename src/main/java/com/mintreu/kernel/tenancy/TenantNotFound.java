package com.mintreu.kernel.tenancy;

/** Nobody has the domain that a visitor asked for; fired as a CDI event, so that anybody can observe it. */
public record TenantNotFound(String domain) {}
