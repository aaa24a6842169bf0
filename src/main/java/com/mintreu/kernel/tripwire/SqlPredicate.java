package com.mintreu.kernel.tripwire;

import com.mintreu.kernel.tenancy.TenantColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads, from a predicate, what holds for every row that it lets through: those of its equalities of tenants that nothing weakens. */
final class SqlPredicate {
    static final String TENANT = TenantColumn.NAME;

    /** A tenant's column, by the alias of its table (empty if it has none), or a bound value. */
    record Side(boolean isValue, Optional<String> alias) {}

    record Equality(Side left, Side right) {}

    private static final Set<String> WEAKENING = Set.of("or", "xor", "case");

    private SqlPredicate() {}

    static List<Equality> equalities(List<Sql> predicate) {
        if (predicate.size() == 1 && predicate.get(0) instanceof Sql.Group group) {
            return SqlClauses.isQuery(group.inside()) ? List.of() : equalities(group.inside());
        }
        if (SqlClauses.contains(predicate, WEAKENING) || predicate.stream().anyMatch(SqlPredicate::isWeakeningSign))
            return List.of();
        var parts = conjuncts(predicate);
        if (parts.size() > 1)
            return parts.stream().flatMap(part -> equalities(part).stream()).toList();
        return equality(predicate).stream().toList();
    }

    /** {@code ||}, {@code &&} and {@code :=}. */
    private static boolean isWeakeningSign(Sql node) {
        return node.isSign('|') || node.isSign('&') || node.isSign(':');
    }

    /** The AND of a BETWEEN is none. */
    private static List<List<Sql>> conjuncts(List<Sql> predicate) {
        var parts = new ArrayList<List<Sql>>(List.of(new ArrayList<>()));
        var between = 0;
        for (int i = 0; i < predicate.size(); i++) {
            if (SqlClauses.isOneOf(Set.of("between"), predicate, i)) between++;
            if (SqlClauses.isOneOf(Set.of("and"), predicate, i) && between-- <= 0) {
                between = 0;
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(predicate.get(i));
            }
        }
        return parts;
    }

    private static Optional<Equality> equality(List<Sql> conjunct) {
        var sign = Stream.iterate(0, i -> i + 1)
                .limit(conjunct.size())
                .filter(i -> conjunct.get(i).isSign('='))
                .findFirst();
        if (sign.isEmpty()) return Optional.empty();
        var left = side(conjunct.subList(0, sign.get()));
        var right = side(conjunct.subList(sign.get() + 1, conjunct.size()));
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Equality(left.get(), right.get()))
                : Optional.empty();
    }

    private static Optional<Side> side(List<Sql> nodes) {
        if (nodes.size() == 1 && nodes.get(0) instanceof Sql.Group group) return side(group.inside());
        if (nodes.size() == 1 && nodes.get(0).isParameter()) return Optional.of(new Side(true, Optional.empty()));
        return column(nodes).map(alias -> new Side(false, alias));
    }

    /** Empty if it is no tenant's column, else its alias, if it has one. */
    private static Optional<Optional<String>> column(List<Sql> nodes) {
        var last = nodes.size() - 1;
        if (last < 0 || !nodes.get(last).isName() || !nodes.get(last).text().equals(TENANT)) return Optional.empty();
        if (last == 0) return Optional.of(Optional.empty());
        return last == 2 && nodes.get(1).isSign('.') && nodes.get(0).isName()
                ? Optional.of(Optional.of(nodes.get(0).text()))
                : Optional.empty();
    }
}
