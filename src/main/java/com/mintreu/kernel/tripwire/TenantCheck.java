package com.mintreu.kernel.tripwire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a statement names a tenant for each tenant-owned table that it touches: as a bound value, on every alias, in a
 * place that nothing weakens. What it does not understand of such a table counts as not naming it.
 */
final class TenantCheck {
    private final Set<String> owned;
    private final List<SqlToken> tokens;
    private final Set<SqlToken> touched = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();

    private TenantCheck(String sql, Set<String> owned) {
        this.owned = owned;
        this.tokens = SqlScanner.scan(sql);
    }

    /** What is wrong with the statement, as the rest of a sentence that begins with "The statement"; the names in lower case. */
    static Optional<String> complaint(String sql, Set<String> owned) {
        try {
            new TenantCheck(sql, owned).check();
            return Optional.empty();
        } catch (Unscoped violation) {
            return Optional.of(violation.getMessage());
        }
    }

    private void check() {
        if (tokens.stream().noneMatch(this::mentions)) return;
        statement(Sql.tree(tokens.get(tokens.size() - 1).isSign(';') ? tokens.subList(0, tokens.size() - 1) : tokens));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && owned.contains(tokens.get(i).text())
                    && !touched.contains(tokens.get(i))
                    && !isColumn(i)) {
                throw new Unscoped("uses " + tokens.get(i).text() + " in a way that is not understood");
            }
        }
    }

    private boolean mentions(SqlToken token) {
        return switch (token.kind()) {
            case WORD, QUOTED -> owned.contains(token.text());
            case OBSCURE -> owned.stream().anyMatch(token.text()::contains);
            default -> false;
        };
    }

    /** Of a table that has been looked at, or with its name. */
    private boolean isColumn(int at) {
        if (at > 1 && tokens.get(at - 1).isSign('.'))
            return aliases.contains(tokens.get(at - 2).text());
        return at + 1 < tokens.size()
                && tokens.get(at + 1).isSign('.')
                && aliases.contains(tokens.get(at).text());
    }

    private void statement(List<Sql> nodes) {
        if (nodes.get(0).isWord("insert")) insert(nodes);
        else if (nodes.get(0).isWord("update")) change(new SqlClauses(nodes), "update");
        else if (nodes.get(0).isWord("delete")) change(new SqlClauses(nodes), "from");
        else if (SqlClauses.isQuery(nodes) || nodes.get(0) instanceof Sql.Group) query(nodes, Set.of());
        else throw new Unscoped("is of a kind that is not understood");
    }

    private void query(List<Sql> nodes, Set<String> outside) {
        for (var part : SqlClauses.split(nodes, SqlClauses.SET_OPERATIONS)) {
            var begin =
                    part.size() > 1 && (part.get(0).isWord("all") || part.get(0).isWord("distinct")) ? 1 : 0;
            if (begin < part.size() && part.get(begin).isWord("select"))
                select(new SqlClauses(part.subList(begin, part.size())), outside);
            else expressions(part, outside);
        }
    }

    private void select(SqlClauses clauses, Set<String> outside) {
        var bound = tables(clauses.get("from"), clauses.get("where"), outside);
        for (var clause : List.of("select", "where", "group", "having", "order", "limit"))
            expressions(clauses.get(clause), bound);
    }

    private void change(SqlClauses clauses, String tables) {
        if (!clauses.get("delete").isEmpty() || clauses.has("select"))
            throw new Unscoped("is of a kind that is not understood");
        if (clauses.get("set").stream()
                .anyMatch(node -> node.isName() && node.text().equals(SqlPredicate.TENANT))) {
            throw new Unscoped("may change the tenant of a row");
        }
        var bound = tables(clauses.get(tables), clauses.get("where"), Set.of());
        for (var clause : List.of("set", "where", "order", "limit")) expressions(clauses.get(clause), bound);
    }

    /** Checks every table of the clause; answers which aliases are bound. */
    private Set<String> tables(List<Sql> from, List<Sql> where, Set<String> outside) {
        var tables = new SqlTables(from);
        var bound = SqlBindings.of(tables, where, outside);
        tables.byAlias.forEach((alias, table) -> table.name().ifPresent(name -> {
            touched.add(name);
            if (owned.contains(name.text()) && !bound.contains(alias))
                throw new Unscoped("touches %s as %s without its tenant".formatted(name.text(), alias));
        }));
        aliases.addAll(tables.byAlias.keySet());
        tables.conditions.forEach(each -> expressions(each.predicate(), bound));
        tables.queries.forEach(each -> query(each, Set.of()));
        return bound;
    }

    /** Finds the queries in expressions, and what else could read a table. */
    private void expressions(List<Sql> nodes, Set<String> bound) {
        for (var node : nodes) {
            if (node.isWord("select") || node.isWord("with"))
                throw new Unscoped("has a query in a place that is not understood");
            if (node instanceof Sql.Group group) {
                if (SqlClauses.isQuery(group.inside())) query(group.inside(), bound);
                else expressions(group.inside(), bound);
            }
        }
    }

    /** {@code INSERT INTO table (columns) VALUES (...), (...)} with a parameter where the tenant stands, and nothing after it. */
    private void insert(List<Sql> nodes) {
        var end = 1;
        while (end < nodes.size() && !(nodes.get(end) instanceof Sql.Group)) end++;
        var into = new SqlTables(nodes.get(1).isWord("into") ? nodes.subList(2, end) : List.of());
        into.byAlias.values().forEach(table -> table.name().ifPresent(touched::add));
        if (into.byAlias.size() != 1 || end + 1 >= nodes.size())
            throw new Unscoped("inserts in a way that is not understood");
        var rest = nodes.subList(end + 1, nodes.size());
        if (into.byAlias.values().stream()
                .anyMatch(table -> owned.contains(table.name().orElseThrow().text()))) {
            values(((Sql.Group) nodes.get(end)).inside(), rest);
        }
        if (rest.get(0).isWord("select")) query(rest, Set.of());
        else expressions(rest, Set.of());
    }

    private static void values(List<Sql> columns, List<Sql> rest) {
        var names = SqlClauses.list(columns);
        var tenant = names.stream()
                .filter(name -> name.size() == 1
                        && name.get(0).isName()
                        && name.get(0).text().equals(SqlPredicate.TENANT))
                .findFirst();
        if (tenant.isEmpty()) throw new Unscoped("inserts a row without its tenant");
        if (!rest.get(0).isWord("values")) throw new Unscoped("inserts in a way that is not understood");
        for (var row : SqlClauses.list(rest.subList(1, rest.size()))) {
            var values = row.size() == 1 && row.get(0) instanceof Sql.Group group
                    ? SqlClauses.list(group.inside())
                    : List.<List<Sql>>of();
            if (values.size() != names.size()) throw new Unscoped("inserts in a way that is not understood");
            var value = values.get(names.indexOf(tenant.get()));
            if (value.size() != 1 || !value.get(0).isParameter())
                throw new Unscoped("inserts a row with a tenant that is no parameter");
        }
    }
}
