package com.mintreu.kernel.tripwire;

import com.mintreu.kernel.tripwire.SqlPredicate.Equality;
import com.mintreu.kernel.tripwire.SqlPredicate.Side;
import com.mintreu.kernel.tripwire.SqlTables.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which aliases have rows of one bound tenant alone: by a parameter, or by a chain of equal tenants that ends at one. */
final class SqlBindings {
    /** That the alias on the left has a tenant as soon as what is on the right has one: an alias, or nothing, which is a parameter. */
    private record Link(String alias, Optional<String> from) {}

    private final SqlTables tables;
    private final List<Link> links = new ArrayList<>();

    private SqlBindings(SqlTables tables) {
        this.tables = tables;
    }

    /** Outside are the aliases that a query around this one has bound. */
    static Set<String> of(SqlTables tables, List<Sql> where, Set<String> outside) {
        var bindings = new SqlBindings(tables);
        tables.conditions.forEach(bindings::read);
        bindings.read(new Condition(where, tables.byAlias.keySet()));
        var bound = new HashSet<>(outside);
        bound.removeAll(tables.byAlias.keySet());
        while (bound.addAll(bindings.reachedFrom(bound))) continue;
        return bound;
    }

    private List<String> reachedFrom(Set<String> bound) {
        return links.stream()
                .filter(link -> link.from.isEmpty() || bound.contains(link.from.get()))
                .map(Link::alias)
                .toList();
    }

    private void read(Condition condition) {
        for (Equality equality : SqlPredicate.equalities(condition.predicate())) {
            link(equality.left(), equality.right(), condition.filtered());
            link(equality.right(), equality.left(), condition.filtered());
        }
    }

    private void link(Side side, Side from, Set<String> filtered) {
        var alias = alias(side);
        if (alias.isEmpty() || !filtered.contains(alias.get())) return;
        if (from.isValue()) links.add(new Link(alias.get(), Optional.empty()));
        else alias(from).ifPresent(other -> links.add(new Link(alias.get(), Optional.of(other))));
    }

    /** A column without an alias belongs to the only table there is. */
    private Optional<String> alias(Side side) {
        if (side.isValue()) return Optional.empty();
        return side.alias()
                .or(() -> tables.byAlias.size() == 1
                        ? tables.byAlias.keySet().stream().findFirst()
                        : Optional.empty());
    }
}
