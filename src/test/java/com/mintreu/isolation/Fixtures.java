package com.mintreu.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.World;
import com.mintreu.isolation.Operation.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing of every kind that a tenant can have in one of its applications, made by the platform's own operations when
 * it is first wanted: a POST on the collection, or else the first that the collection lists.
 */
public final class Fixtures {
    private final TwoTenants tenants;
    private final TestTenant tenant;
    private final TargetApplication target;
    private final Map<String, JsonNode> things = new HashMap<>();

    Fixtures(TwoTenants tenants, TestTenant tenant, TargetApplication target) {
        this.tenants = tenants;
        this.tenant = tenant;
        this.target = target;
    }

    public TestTenant tenant() {
        return tenant;
    }

    public TargetApplication target() {
        return target;
    }

    /** Makes one of everything, also of what no path names. */
    void fill() {
        for (var operation : tenants.surface().operations()) {
            ids(operation);
            if (operation.method().equals("POST") && operation.module().isPresent()) one(operation.shape());
        }
    }

    /** The ids of what belongs to an application and not to the tenant as a whole. */
    Set<String> idsOfModules() {
        return tenants.surface().operations().stream()
                .filter(operation -> operation.module().isPresent())
                .map(Operation::shape)
                .filter(things::containsKey)
                .map(kind -> things.get(kind).path("id").asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What stands in the path of an operation on these things. */
    public List<String> ids(Operation operation) {
        return operation.slots().stream().map(slot -> id(slot, operation)).toList();
    }

    String id(Slot slot, Operation operation) {
        return switch (slot.name()) {
            case "tenant" -> tenant.id();
            case "application" ->
                tenant.application(operation.module().orElse(tenant.anyModule()), target)
                        .id();
            default -> named(one(slot.kind()), slot);
        };
    }

    /** Always the same one. */
    private JsonNode one(String kind) {
        if (!things.containsKey(kind)) {
            var thing = thing(kind);
            mark(thing.path("id").asText(), kind);
            things.put(kind, thing);
        }
        return things.get(kind);
    }

    /** Another one, for an operation that uses it up. With or without what can be put on it. */
    public String fresh(Slot slot, boolean marked) {
        var thing = thing(slot.kind());
        if (marked) mark(thing.path("id").asText(), slot.kind());
        return named(thing, slot);
    }

    /** A body such as the operation wants; for a change, one that changes nothing. */
    public Optional<String> body(Operation operation, List<String> ids) {
        return operation
                .body()
                .map(content -> operation.method().equals("PATCH")
                        ? asItIs(operation, content.schema(), ids)
                        : specimen(operation).of(content.schema()).toString());
    }

    String body(Operation operation, List<String> at, JsonNode value) {
        return specimen(operation)
                .of(operation.body().orElseThrow().schema(), at, value)
                .toString();
    }

    /** The thing that somebody means by this word, if there are such things. */
    Optional<String> called(String word) {
        return tenants.surface().kinds().stream()
                .filter(kind -> singular(kind).equals(word))
                .findFirst()
                .map(kind -> one(kind).path("id").asText());
    }

    /** What the platform's own bear no tenant's mark. */
    private Specimen specimen(Operation operation) {
        var words = new Vocabulary(tenants, this, operation.module().orElse(tenant.anyModule()));
        return new Specimen(operation.who().contains("OPERATOR") ? World.unique("global") : tenant.mark(), words);
    }

    private static String singular(String kind) {
        return kind.substring(kind.lastIndexOf('/') + 1).replaceAll("ies$", "y").replaceAll("s$", "");
    }

    private String asItIs(Operation change, Schema schema, List<String> ids) {
        var read = tenants.surface().find("GET", change.shape()).orElse(change);
        var body = JsonNodeFactory.instance.objectNode();
        if (read.reads()) {
            var now = maker(read).get(read.at(ids)).json();
            schema.properties().keySet().stream().filter(now::has).forEach(field -> body.set(field, now.get(field)));
        }
        return body.toString();
    }

    private JsonNode thing(String kind) {
        var made = tenants.surface().find("POST", kind).map(this::make);
        return made.filter(each -> each.has("id"))
                .or(() -> tenants.surface().find("GET", kind).flatMap(this::listed))
                .or(() -> made)
                .orElseThrow(() -> new IllegalStateException(
                        "No thing of %s can be made or found: a POST there must answer with an id.".formatted(kind)));
    }

    private JsonNode make(Operation creation) {
        var ids = ids(creation);
        var request = PreparedRequest.at(creation, ids).withBody(body(creation, ids));
        var answer = request.by(maker(creation));
        if (Verdict.ADMITTED.fits(answer)) return answer.json();
        throw new IllegalStateException(
                "Nothing to attack can be made, the sample is not taken: %s %s".formatted(request, answer));
    }

    private Optional<JsonNode> listed(Operation list) {
        return maker(list).get(list.at(ids(list))).expect(200).data().stream().findFirst();
    }

    private void mark(String id, String kind) {
        tenants.surface().marksOn(kind).forEach(operation -> {
            var slots = operation.slots();
            var ids = new ArrayList<>(slots.subList(0, slots.size() - 1).stream()
                    .map(slot -> id(slot, operation))
                    .toList());
            ids.add(id);
            PreparedRequest.at(operation, ids).by(maker(operation)).expect(200, 201, 204);
        });
    }

    private static String named(JsonNode thing, Slot slot) {
        return (slot.isId() || !thing.path(slot.name()).isTextual() ? thing.path("id") : thing.path(slot.name()))
                .asText();
    }

    /** Somebody of the tenant whom the operation lets in. */
    public Api maker(Operation operation) {
        var who = operation.who();
        if (who.contains("OPERATOR")) return tenants.operator().api();
        if (who.contains("ANYONE")) return Api.anyone();
        if (who.contains("USER") || operation.module().isEmpty())
            return tenant.owner().api();
        var application = tenant.application(operation.module().get(), target);
        if (who.contains("MEMBER") || who.contains("OWNER"))
            return tenant.owner().api().with("Mintreu-Application", application.id());
        if (who.contains("APPLICATION")) return application.api();
        return Api.anyone().atHost(tenant.domain()).with("Mintreu-Application", application.id());
    }
}
