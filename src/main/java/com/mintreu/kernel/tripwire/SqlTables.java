package com.mintreu.kernel.tripwire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a FROM clause, and on which conditions they are joined. Only what is understood passes: no right joins, no hints. */
final class SqlTables {
    /** A table, or a query in its place, which has no name. */
    record Table(Optional<SqlToken> name) {}

    /** A predicate, and the aliases of those rows that it keeps away: an outer join's does nothing to the rows on its left. */
    record Condition(List<Sql> predicate, Set<String> filtered) {}

    private static final Set<String> JOINING =
            Set.of("join", "inner", "cross", "straight_join", "left", "right", "natural", "on", "using");

    private final List<Sql> nodes;
    private int at;

    final Map<String, Table> byAlias = new LinkedHashMap<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<List<Sql>> queries = new ArrayList<>();

    SqlTables(List<Sql> nodes) {
        this.nodes = nodes;
        if (nodes.isEmpty()) return;
        table();
        while (at < nodes.size()) {
            if (skip(',')) table();
            else join();
        }
    }

    private void join() {
        var outer = skip("left");
        if (outer) skip("outer");
        else if (!skip("inner")) skip("cross");
        if (!skip("join") && (outer || !skip("straight_join"))) throw notUnderstood();
        var joined = table();
        if (skip("on")) conditions.add(new Condition(predicate(), outer ? joined : Set.copyOf(byAlias.keySet())));
        else if (outer) throw notUnderstood();
    }

    /** One table or several in parentheses; answers their aliases. */
    private Set<String> table() {
        if (at == nodes.size()) throw notUnderstood();
        var node = nodes.get(at++);
        if (node instanceof Sql.Group group) return SqlClauses.isQuery(group.inside()) ? query(group) : nested(group);
        if (!node.isName() || isJoining(node)) throw notUnderstood();
        var name = node.token();
        while (skip('.')) name = name().token();
        var table = name;
        return Set.of(add(alias().orElse(table.text()), new Table(Optional.of(table))));
    }

    private Set<String> query(Sql.Group group) {
        queries.add(group.inside());
        return Set.of(add(alias().orElseThrow(this::notUnderstood), new Table(Optional.empty())));
    }

    private Set<String> nested(Sql.Group group) {
        var inner = new SqlTables(group.inside());
        inner.byAlias.forEach(this::add);
        conditions.addAll(inner.conditions);
        queries.addAll(inner.queries);
        return inner.byAlias.keySet();
    }

    private Optional<String> alias() {
        if (skip("as")) return Optional.of(name().text());
        if (at == nodes.size() || !nodes.get(at).isName() || isJoining(nodes.get(at))) return Optional.empty();
        return Optional.of(name().text());
    }

    private Sql name() {
        if (at == nodes.size() || !nodes.get(at).isName()) throw notUnderstood();
        return nodes.get(at++);
    }

    private List<Sql> predicate() {
        var begin = at;
        while (at < nodes.size()
                && !nodes.get(at).isSign(',')
                && !(isJoining(nodes.get(at)) && !nodes.get(at - 1).isSign('.'))) at++;
        return nodes.subList(begin, at);
    }

    private String add(String alias, Table table) {
        if (byAlias.put(alias, table) != null) throw new Unscoped("uses the alias " + alias + " twice");
        return alias;
    }

    private boolean skip(String word) {
        var there = at < nodes.size() && nodes.get(at).isWord(word);
        if (there) at++;
        return there;
    }

    private boolean skip(char sign) {
        var there = at < nodes.size() && nodes.get(at).isSign(sign);
        if (there) at++;
        return there;
    }

    private static boolean isJoining(Sql node) {
        return JOINING.stream().anyMatch(node::isWord);
    }

    private Unscoped notUnderstood() {
        return new Unscoped("joins its tables in a way that is not understood, after " + byAlias.keySet());
    }
}
