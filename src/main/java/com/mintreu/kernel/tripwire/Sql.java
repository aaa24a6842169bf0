package com.mintreu.kernel.tripwire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A statement as a tree: its tokens, with what stands in parentheses below them. */
sealed interface Sql {
    record Leaf(SqlToken token) implements Sql {}

    record Group(List<Sql> inside) implements Sql {}

    static List<Sql> tree(List<SqlToken> tokens) {
        var open = new ArrayDeque<List<Sql>>(List.of(new ArrayList<>()));
        for (var token : tokens) {
            if (token.kind() == SqlToken.Kind.OBSCURE) throw new Unscoped("holds something that is not understood");
            if (token.isSign('(')) {
                open.push(new ArrayList<>());
            } else if (token.isSign(')')) {
                if (open.size() == 1) throw new Unscoped("has a parenthesis too many");
                var inside = open.pop();
                open.element().add(new Group(inside));
            } else {
                open.element().add(new Leaf(token));
            }
        }
        if (open.size() > 1) throw new Unscoped("lacks a parenthesis");
        return open.pop();
    }

    default boolean isWord(String word) {
        return this instanceof Leaf leaf && leaf.token.isWord(word);
    }

    default boolean isSign(char sign) {
        return this instanceof Leaf leaf && leaf.token.isSign(sign);
    }

    default boolean isName() {
        return this instanceof Leaf leaf && leaf.token.isName();
    }

    default boolean isParameter() {
        return this instanceof Leaf leaf && leaf.token.kind() == SqlToken.Kind.PARAMETER;
    }

    /** Of a name. */
    default String text() {
        return ((Leaf) this).token.text();
    }

    /** Of a name. */
    default SqlToken token() {
        return ((Leaf) this).token;
    }
}
