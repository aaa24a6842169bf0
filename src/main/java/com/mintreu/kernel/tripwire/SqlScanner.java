package com.mintreu.kernel.tripwire;

import com.mintreu.kernel.tripwire.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a statement apart as MariaDB does by default: backslashes escape, double quotes are strings, backticks are names. */
final class SqlScanner {
    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> scan(String sql) {
        var scanner = new SqlScanner(sql);
        while (scanner.at < sql.length()) scanner.next();
        return scanner.tokens;
    }

    /** The statement without what it holds of anybody's data. */
    static String withoutValues(String sql) {
        var text = new StringBuilder(sql);
        var tokens = scan(sql);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            var token = tokens.get(i);
            if (token.kind() == Kind.LITERAL || token.kind() == Kind.OBSCURE)
                text.replace(token.from(), token.to(), "...");
        }
        return text.toString();
    }

    private void next() {
        var c = sql.charAt(at);
        if (Character.isWhitespace(c)) at++;
        else if (c == '#' || isDashes()) skipLine();
        else if (sql.startsWith("/*", at)) comment();
        else if (c == '\'' || c == '"') quoted(c, Kind.LITERAL);
        else if (c == '`') quoted(c, Kind.QUOTED);
        else if (isPartOfWord(c)) word();
        else add(c == '?' ? Kind.PARAMETER : isObscure(c) ? Kind.OBSCURE : Kind.SIGN, at + 1);
    }

    /** Two dashes begin a comment only if a blank follows. */
    private boolean isDashes() {
        return sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' ');
    }

    private void skipLine() {
        var end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
    }

    /** MariaDB executes what stands in some comments. */
    private void comment() {
        var end = sql.indexOf("*/", at + 2);
        var executable = sql.startsWith("/*!", at) || sql.startsWith("/*M!", at);
        if (executable || end < 0) add(Kind.OBSCURE, end < 0 ? sql.length() : end + 2);
        else at = end + 2;
    }

    private void quoted(char quote, Kind kind) {
        for (int end = at + 1; end < sql.length(); end++) {
            var c = sql.charAt(end);
            if (c == '\\' && kind == Kind.LITERAL) end++;
            else if (c == quote && end + 1 < sql.length() && sql.charAt(end + 1) == quote) end++;
            else if (c == quote) {
                add(kind, end + 1);
                return;
            }
        }
        add(Kind.OBSCURE, sql.length());
    }

    private void word() {
        var end = at;
        while (end < sql.length() && isPartOfWord(sql.charAt(end))) end++;
        add(sql.substring(at, end).chars().allMatch(Character::isDigit) ? Kind.LITERAL : Kind.WORD, end);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }

    /** A semicolon may begin a second statement; it is obscure unless it is the last thing there is. */
    private boolean isObscure(char c) {
        return c == ';' && !sql.substring(at + 1).isBlank();
    }

    private void add(Kind kind, int end) {
        var text = sql.substring(at, end);
        tokens.add(new SqlToken(
                kind, kind == Kind.QUOTED ? text.substring(1, text.length() - 1).replace("``", "`") : text, at, end));
        at = end;
    }
}
