package com.mintreu.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Something that can be called: as the platform itself lists it, with what its description says it takes. */
public record Operation(
        String method,
        String path,
        Set<String> who,
        Optional<String> module,
        Optional<Content> body,
        List<Parameter> parameters) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** A request's body: its media type and what stands in it. */
    public record Content(String type, Schema schema) {}

    /** In the path, the query or a header. */
    public record Parameter(String name, String in, Schema schema) {}

    /** A variable of the path: its name, the collection that it picks from, and whether it takes an id or some other name. */
    public record Slot(String name, String kind, boolean isId) {}

    public List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            var name = variables.group(1).strip();
            slots.add(new Slot(name, collection(path.substring(0, variables.start())), takesId(name)));
        }
        return slots;
    }

    /** The path with all its variables alike, so that paths can be compared whatever these are called. */
    public String shape() {
        return collection(path);
    }

    public String at(List<String> values) {
        var next = values.iterator();
        return VARIABLE.matcher(path).replaceAll(variable -> next.next());
    }

    Rule rule() {
        var slots = slots();
        return new Rule(
                who, module.isPresent(), !slots.isEmpty() && slots.get(0).name().equals("tenant"), slots.size());
    }

    /** A DELETE that names nothing can only mean something of who asks. */
    boolean endsItsCaller() {
        return method.equals("DELETE") && slots().isEmpty();
    }

    public boolean reads() {
        return method.equals("GET");
    }

    private boolean takesId(String name) {
        return parameters.stream()
                .noneMatch(each -> each.in().equals("path")
                        && each.name().equals(name)
                        && !each.schema().isId());
    }

    private static String collection(String path) {
        return VARIABLE.matcher(path).replaceAll("{}").replaceAll("/$", "");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
