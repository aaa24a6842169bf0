package com.mintreu.bench.world;

import java.util.List;
import java.util.Map;

/** A filled database: where it is, the tenants that are read, one that is written to, and a person to log in. */
public record World(Map<String, String> settings, List<Tenant> readers, Tenant writer, Person person) {
    public Tenant reader() {
        return readers.get(0);
    }
}
