package com.mintreu.kernel.tenancy;

/** Something that belongs to a tenant was asked for where none is current: an error of ours, and never an empty answer. */
public class NoTenantException extends IllegalStateException {
    NoTenantException() {
        super("No tenant is current here. Make one current, or use Tenancy.runAs.");
    }
}
