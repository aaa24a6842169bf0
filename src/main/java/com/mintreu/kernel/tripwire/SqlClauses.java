package com.mintreu.kernel.tripwire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a list of nodes at words of the language. All of them are reserved: unquoted they are no names, save after a dot. */
final class SqlClauses {
    private static final Set<String> BEGINNINGS = Set.of(
            "select",
            "insert",
            "update",
            "delete",
            "from",
            "set",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "for",
            "lock",
            "procedure",
            "into");
    static final Set<String> SET_OPERATIONS = Set.of("union", "except", "intersect");

    private final Map<String, List<Sql>> clauses = new HashMap<>();

    SqlClauses(List<Sql> nodes) {
        List<Sql> clause = null;
        for (int i = 0; i < nodes.size(); i++) {
            if (isOneOf(BEGINNINGS, nodes, i)) {
                clause = new ArrayList<>();
                if (clauses.put(nodes.get(i).text(), clause) != null)
                    throw new Unscoped("has two clauses " + nodes.get(i).text());
            } else if (clause != null) {
                clause.add(nodes.get(i));
            } else {
                throw new Unscoped("does not begin as it should");
            }
        }
    }

    boolean has(String beginning) {
        return clauses.containsKey(beginning);
    }

    /** What stands in the clause; nothing if it is not there. */
    List<Sql> get(String beginning) {
        return clauses.getOrDefault(beginning, List.of());
    }

    static List<List<Sql>> split(List<Sql> nodes, Set<String> words) {
        var parts = new ArrayList<List<Sql>>(List.of(new ArrayList<>()));
        for (int i = 0; i < nodes.size(); i++) {
            if (isOneOf(words, nodes, i)) parts.add(new ArrayList<>());
            else parts.get(parts.size() - 1).add(nodes.get(i));
        }
        return parts;
    }

    /** What stands between commas. */
    static List<List<Sql>> list(List<Sql> nodes) {
        var items = new ArrayList<List<Sql>>(List.of(new ArrayList<>()));
        for (var node : nodes) {
            if (node.isSign(',')) items.add(new ArrayList<>());
            else items.get(items.size() - 1).add(node);
        }
        return items;
    }

    static boolean isOneOf(Set<String> words, List<Sql> nodes, int at) {
        return words.stream().anyMatch(nodes.get(at)::isWord)
                && (at == 0 || !nodes.get(at - 1).isSign('.'));
    }

    static boolean contains(List<Sql> nodes, Set<String> words) {
        for (int i = 0; i < nodes.size(); i++) {
            if (isOneOf(words, nodes, i)) return true;
        }
        return false;
    }

    /** Whether what stands in parentheses is a query. */
    static boolean isQuery(List<Sql> inside) {
        return !inside.isEmpty() && (inside.get(0).isWord("select") || contains(inside, SET_OPERATIONS));
    }
}
