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

/** All that can be planted: everything by which a thing of the tenant there is named, at every place of a request that could take it. */
final class Nursery {
    private final Scene scene;
    private final Map<String, String> foreign = new LinkedHashMap<>();

    Nursery(Scene scene) {
        this.scene = scene;
        var stock = scene.stock(Aim.FOREIGN);
        for (var operation : scene.surface().operations()) {
            if (isOfTenants(operation)) operation.slots().forEach(slot -> foreign.put(slot.kind(), stock.id(slot, operation)));
        }
        foreign.put("API key", scene.there().application(scene.there().anyModule(), Place.FIRST).key());
        foreign.put("domain", scene.there().domain());
    }

    List<Plant> plants(Operation operation) {
        var plants = new ArrayList<Plant>();
        foreign.forEach((kind, value) -> {
            for (int slot = 0; slot < operation.slots().size(); slot++) plants.add(inPath(operation, slot, kind, value));
            queries(operation).forEach(name -> plants.add(inQuery(name, kind, value)));
            names(operation, "header").forEach(name -> plants.add(inHeader(name, kind, value)));
            operation.body().map(content -> Specimen.places(content.schema())).orElse(List.of()).forEach(at -> plants.add(inBody(operation, at, kind, value)));
        });
        if (queries(operation).contains("cursor")) foreignCursor(operation).ifPresent(cursor -> plants.add(inQuery("cursor", "cursor", cursor)));
        if (!operation.who().contains("ANYONE")) plants.addAll(inHeaders(operation));
        return plants;
    }

    /** Where the description says nothing of a header: the platform's own, once each. */
    private List<Plant> inHeaders(Operation operation) {
        var tag = entityTag(operation);
        var application = scene.there().application(operation.module().orElse(scene.there().anyModule()), Place.FIRST).id();
        return List.of(inHeader("Host", "domain", scene.there().domain()), inHeader("Mintreu-Application", "application", application),
                inHeader("If-Match", "entity tag", tag), inHeader("If-None-Match", "entity tag", tag), inHeader("Idempotency-Key", "idempotency key", application));
    }

    /** The one that the tenant there is given for the same, if there is one. */
    private String entityTag(Operation operation) {
        var stock = scene.stock(Aim.FOREIGN);
        return scene.surface().find("GET", operation.shape()).filter(Nursery::isOfTenants)
                .flatMap(read -> Shot.at(read, stock.ids(read)).by(stock.maker(read)).header("ETag"))
                .orElseGet(() -> "\"" + scene.there().id() + "\"");
    }

    private Plant inPath(Operation operation, int slot, String kind, String value) {
        return new Plant("path variable " + operation.slots().get(slot).name(), kind, value, (shot, id) -> {
            var ids = new ArrayList<>(scene.ids(operation, Aim.OWN, false));
            ids.set(slot, id);
            return Shot.at(operation, ids).withBody(shot.body());
        });
    }

    private static Plant inHeader(String name, String kind, String value) {
        return new Plant("header " + name, kind, value, (shot, id) -> shot.withHeader(name, id));
    }

    private static Plant inQuery(String name, String kind, String value) {
        return new Plant("query parameter " + name, kind, value, (shot, id) -> shot.withQuery(name, id));
    }

    private Plant inBody(Operation operation, List<String> at, String kind, String value) {
        return new Plant("field " + String.join(".", at), kind, value, (shot, id) -> shot.withBody(Optional.of(
                scene.stock(Aim.OWN).body(operation, at, json(operation, at, id)))));
    }

    private static JsonNode json(Operation operation, List<String> at, String value) {
        var schema = operation.body().orElseThrow().schema();
        for (var field : at) schema = schema.type().equals("array") ? schema.items().properties().get(field) : schema.properties().get(field);
        var inner = schema.type().equals("array") ? schema.items() : schema;
        return inner.type().equals("integer") && value.length() == 13 ? LongNode.valueOf(Rows.number(value)) : TextNode.valueOf(value);
    }

    private static TreeSet<String> queries(Operation operation) {
        var names = new TreeSet<>(names(operation, "query").filter(name -> !name.equals("limit")).toList());
        if (operation.module().isPresent()) names.add("application");
        return names;
    }

    private static Stream<String> names(Operation operation, String in) {
        return operation.parameters().stream().filter(each -> each.in().equals(in)).map(Operation.Parameter::name);
    }

    /** Of a list of the tenant there: where the page after its first thing begins. */
    private Optional<String> foreignCursor(Operation list) {
        var stock = scene.stock(Aim.FOREIGN);
        if (!isOfTenants(list)) return Optional.empty();
        scene.surface().find("POST", list.shape()).ifPresent(creation -> stock.fresh(new Operation.Slot("id", list.shape(), true), false));
        return Optional.ofNullable(Shot.at(list, stock.ids(list)).withQuery("limit", "1").by(stock.maker(list)).json().path("next").textValue());
    }

    private static boolean isOfTenants(Operation operation) {
        return operation.module().isPresent() || operation.rule().ofTenant();
    }
}
