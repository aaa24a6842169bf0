package com.mintreu.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table as the database has it: the type of its column tenant_id, if it has one, its keys, and its columns, each with whether an INSERT must name it.
 * Names are in lower case.
 */
record StoredTable(
        String name,
        Optional<String> tenant,
        List<Key> keys,
        List<ForeignKey> foreignKeys,
        List<String> triggers,
        Map<String, Boolean> columns) {
    /** A primary or another unique key. Linguistic are those of its texts that are not compared by their bytes, each as "email in utf8mb4_general_ci". */
    record Key(String name, List<String> columns, List<String> linguistic) {
        Key(String name, List<String> columns) {
            this(name, columns, new ArrayList<>());
        }

        boolean beginsWith(String column) {
            return columns.get(0).equals(column);
        }
    }

    record ForeignKey(String name, String target, List<String> columns, List<String> targetColumns) {
        boolean joins(String column) {
            var at = columns.indexOf(column);
            return at >= 0 && targetColumns.get(at).equals(column);
        }
    }

    StoredTable(String name, Optional<String> tenant) {
        this(name, tenant, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }

    Optional<Key> primaryKey() {
        return keys.stream().filter(key -> key.name.equals("primary")).findFirst();
    }
}
