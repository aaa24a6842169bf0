package com.mintreu.platform.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The path of a route, segment by segment: a name, or a variable in braces, which stands for any one segment. */
record Template(String[] segments, Map<String, Integer> places) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9_]+}");

    static Template of(String path) {
        var segments = path.split("/");
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < segments.length; i++) if (isVariable(segments[i])) places.put(segments[i].substring(1, segments[i].length() - 1), i);
        return new Template(segments, Map.copyOf(places));
    }

    /** Whether it has nothing that only JAX-RS understands, such as expressions. */
    boolean isPlain() {
        for (var segment : segments) if (!isVariable(segment) && !isName(segment)) return false;
        return true;
    }

    /** Whether there may be a path that fits both; what is not plain may stand for anything. */
    boolean mayMeet(Template other) {
        for (var i = 0; i < Math.min(segments.length, other.segments.length); i++) {
            if (isName(segments[i]) && isName(other.segments[i]) && !segments[i].equals(other.segments[i])) return false;
        }
        return segments.length == other.segments.length || !isPlain() || !other.isPlain();
    }

    boolean fits(String[] path) {
        if (path.length != segments.length) return false;
        for (var i = 0; i < path.length; i++) if (segments[i].charAt(0) != '{' && !segments[i].equals(path[i])) return false;
        return true;
    }

    /** What stands in a path that fits where the template has the variable; null if it has no such. */
    String variable(String name, String[] path) {
        var place = places.get(name);
        return place == null ? null : path[place];
    }

    private static boolean isName(String segment) {
        return NAME.matcher(segment).matches();
    }

    private static boolean isVariable(String segment) {
        return VARIABLE.matcher(segment).matches();
    }
}
