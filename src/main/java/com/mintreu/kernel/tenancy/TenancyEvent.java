package com.mintreu.kernel.tenancy;

/** What happens to the current tenant of a thread; fired as a CDI event, so that anybody can observe it. */
public sealed interface TenancyEvent {
    /** It is about to become current. */
    record BecomesCurrent(TenantId tenant) implements TenancyEvent {}

    /** It has become current, and the switch tasks have run. */
    record BecameCurrent(TenantId tenant) implements TenancyEvent {}

    /** It is about to be forgotten. */
    record IsForgotten(TenantId tenant) implements TenancyEvent {}

    /** It has been forgotten, and the switch tasks have run. */
    record Forgotten(TenantId tenant) implements TenancyEvent {}

    /** Nobody has the domain that a visitor asked for. */
    record NotFound(String domain) implements TenancyEvent {}
}
