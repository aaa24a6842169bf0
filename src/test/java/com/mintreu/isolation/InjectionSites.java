package com.mintreu.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.mintreu.blackbox.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All sites for injections, and what is injected: everything by which a thing of the tenant there is named, wherever a request could take it. */
final class InjectionSites {
    private final TwoTenants tenants;
    private final Map<String, String> foreign = new LinkedHashMap<>();

    InjectionSites(TwoTenants tenants) {
        this.tenants = tenants;
        var fixtures = tenants.fixtures(IdOrigin.FOREIGN);
        for (var operation : tenants.surface().operations()) {
            if (isOfTenants(operation))
                operation.slots().forEach(slot -> foreign.put(slot.kind(), fixtures.id(slot, operation)));
        }
        foreign.put(
                "API key",
                tenants.there()
                        .application(tenants.there().anyModule(), TargetApplication.FIRST)
                        .key());
        foreign.put("domain", tenants.there().domain());
    }

    List<Injection> injections(Operation operation) {
        var injections = new ArrayList<Injection>();
        foreign.forEach((kind, value) -> {
            for (int slot = 0; slot < operation.slots().size(); slot++)
                injections.add(inPath(operation, slot, kind, value));
            queries(operation).forEach(name -> injections.add(inQuery(name, kind, value)));
            names(operation, "header").forEach(name -> injections.add(inHeader(name, kind, value)));
            operation
                    .body()
                    .map(content -> Specimen.places(content.schema()))
                    .orElse(List.of())
                    .forEach(at -> injections.add(inBody(operation, at, kind, value)));
        });
        if (queries(operation).contains("cursor"))
            foreignCursor(operation).ifPresent(cursor -> injections.add(inQuery("cursor", "cursor", cursor)));
        if (!operation.who().contains("ANYONE")) injections.addAll(inHeaders(operation));
        return injections;
    }

    /** Where the description says nothing of a header: the platform's own, once each. */
    private List<Injection> inHeaders(Operation operation) {
        var tag = entityTag(operation);
        var application = tenants.there()
                .application(operation.module().orElse(tenants.there().anyModule()), TargetApplication.FIRST)
                .id();
        return List.of(
                inHeader("Host", "domain", tenants.there().domain()),
                inHeader("Mintreu-Application", "application", application),
                inHeader("If-Match", "entity tag", tag),
                inHeader("If-None-Match", "entity tag", tag),
                inHeader("Idempotency-Key", "idempotency key", application));
    }

    /** The one that the tenant there is given for the same, if there is one. */
    private String entityTag(Operation operation) {
        var fixtures = tenants.fixtures(IdOrigin.FOREIGN);
        return tenants.surface()
                .find("GET", operation.shape())
                .filter(InjectionSites::isOfTenants)
                .flatMap(read -> PreparedRequest.at(read, fixtures.ids(read))
                        .by(fixtures.maker(read))
                        .header("ETag"))
                .orElseGet(() -> "\"" + tenants.there().id() + "\"");
    }

    private Injection inPath(Operation operation, int slot, String kind, String value) {
        return new Injection("path variable " + operation.slots().get(slot).name(), kind, value, (request, id) -> {
            var ids = new ArrayList<>(tenants.ids(operation, IdOrigin.OWN, false));
            ids.set(slot, id);
            return PreparedRequest.at(operation, ids).withBody(request.body());
        });
    }

    private static Injection inHeader(String name, String kind, String value) {
        return new Injection("header " + name, kind, value, (request, id) -> request.withHeader(name, id));
    }

    private static Injection inQuery(String name, String kind, String value) {
        return new Injection("query parameter " + name, kind, value, (request, id) -> request.withQuery(name, id));
    }

    private Injection inBody(Operation operation, List<String> at, String kind, String value) {
        return new Injection(
                "field " + String.join(".", at),
                kind,
                value,
                (request, id) -> request.withBody(
                        Optional.of(tenants.fixtures(IdOrigin.OWN).body(operation, at, json(operation, at, id)))));
    }

    private static JsonNode json(Operation operation, List<String> at, String value) {
        var schema = operation.body().orElseThrow().schema();
        for (var field : at)
            schema = schema.type().equals("array")
                    ? schema.items().properties().get(field)
                    : schema.properties().get(field);
        var inner = schema.type().equals("array") ? schema.items() : schema;
        return inner.type().equals("integer") && value.length() == 13
                ? LongNode.valueOf(Rows.number(value))
                : TextNode.valueOf(value);
    }

    private static TreeSet<String> queries(Operation operation) {
        var names = new TreeSet<>(
                names(operation, "query").filter(name -> !name.equals("limit")).toList());
        if (operation.module().isPresent()) names.add("application");
        return names;
    }

    private static Stream<String> names(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(each -> each.in().equals(in))
                .map(Operation.Parameter::name);
    }

    /** Of a list of the tenant there: where the page after its first thing begins. */
    private Optional<String> foreignCursor(Operation list) {
        var fixtures = tenants.fixtures(IdOrigin.FOREIGN);
        if (!isOfTenants(list)) return Optional.empty();
        tenants.surface()
                .find("POST", list.shape())
                .ifPresent(creation -> fixtures.fresh(new Operation.Slot("id", list.shape(), true), false));
        return Optional.ofNullable(PreparedRequest.at(list, fixtures.ids(list))
                .withQuery("limit", "1")
                .by(fixtures.maker(list))
                .json()
                .path("next")
                .textValue());
    }

    private static boolean isOfTenants(Operation operation) {
        return operation.module().isPresent() || operation.rule().ofTenant();
    }
}
