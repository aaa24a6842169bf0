package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.isolation.IdOrigin;
import com.mintreu.isolation.TargetApplication;
import com.mintreu.isolation.TwoTenants;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the API holds: what it says is called, and what comes back is held against it. It knows no path by name. */
class OpenApiIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    /** A tenant with one of everything that the modules in this WAR let be made. */
    private static final TwoTenants TENANTS = TwoTenants.shared();

    private static JsonNode api;
    private static String base;

    /** One operation of the description. */
    private record Operation(String method, String path, JsonNode node) {
        /** Calls it where nothing is; a body has no fields. */
        Answer callNothing(Api caller) {
            return call(
                    caller,
                    VARIABLE.matcher(path)
                            .replaceAll(World.unknownLike(TENANTS.here().id())));
        }

        Answer call(Api caller, String path) {
            var type = node.at("/requestBody/content").fieldNames();
            return type.hasNext()
                    ? caller.with("Content-Type", type.next()).send(method, base + path, BodyPublishers.ofString("{}"))
                    : caller.send(method, base + path, BodyPublishers.noBody());
        }

        /** The same as the route table has it. */
        com.mintreu.isolation.Operation route() {
            return TENANTS.surface()
                    .find(method, VARIABLE.matcher(path.substring(1)).replaceAll("{}"))
                    .orElseThrow(() -> new AssertionError("No route is " + this));
        }

        /** The path to something that is there, called by somebody who may. */
        Answer callWhatIsThere(String query) {
            var fixtures = TENANTS.fixtures(IdOrigin.OWN);
            return call(fixtures.maker(route()), "/" + route().at(fixtures.ids(route())) + query);
        }

        boolean needs(String scheme) {
            return node.path("security").findParent(scheme) != null;
        }

        boolean isOpenToNobody() {
            for (var way : node.path("security")) if (way.isEmpty()) return true;
            return node.path("security").isEmpty();
        }

        /** Holds an answer against what is said of its status. */
        Answer describes(Answer answer) {
            var said = resolved(node.path("responses").path(answer.status() < 400 ? "" + answer.status() : "default"));
            assertThat(said.isMissingNode())
                    .as("%s is not described: %s", path, answer)
                    .isFalse();
            said.path("headers").properties().stream()
                    .filter(header ->
                            resolved(header.getValue()).path("required").asBoolean())
                    .forEach(header -> assertThat(answer.header(header.getKey()))
                            .as("%s: %s", header.getKey(), answer)
                            .isPresent());
            var type = said.path("content").fieldNames();
            if (!type.hasNext()) assertThat(answer.body()).isEmpty();
            else {
                var described = type.next();
                assertThat(answer.contentType()).as("%s", answer).startsWith(described);
                check(said.path("content").path(described).path("schema"), answer.json(), answer.request());
            }
            return answer;
        }
    }

    @BeforeAll
    static void readTheDescription() {
        var document = Api.outside().get("openapi.yaml").expect(200);
        assertThat(document.contentType()).startsWith("application/yaml");
        api = new ObjectMapper().valueToTree(new Yaml().load(document.body()));
        base = URI.create(document.request().substring("GET ".length()))
                .resolve(api.at("/servers/0/url").textValue())
                .toString();
    }

    @Test
    void everyOperationIsThere() {
        for (var operation : operations()) {
            var answer = operation.callNothing(Api.anyone());

            assertThat(answer.status()).as("%s", answer).isNotIn(405, 406, 415, 500);
            assertThat(answer.body()).as("%s", answer).doesNotContain("There is nothing at this address");
            operation.describes(answer);
        }
    }

    @Test
    void nobodyIsLetInWhereACredentialIsNeeded() {
        for (var operation : operations()) {
            var answer = operation.callNothing(Api.anyone());
            assertThat(answer.status() == 401).as("%s", answer).isEqualTo(!operation.isOpenToNobody());
        }
    }

    @Test
    void aKeyIsLetInOnlyWhereOneFits() {
        for (var operation : operations()) {
            if (operation.node().path("security").isEmpty()) continue;
            var answer = operation.callNothing(TENANTS.here()
                    .key(operation.route().module(), TargetApplication.FIRST)
                    .orElseThrow());
            assertThat(answer.status() == 403).as("%s", answer).isEqualTo(!operation.needs("key"));
        }
    }

    @Test
    void everythingThatCanBeReadIsAsDescribed() {
        for (var operation : operations()) {
            if (operation.method().equals("GET"))
                operation.describes(operation.callWhatIsThere("")).expect(200);
        }
    }

    @Test
    void anEmptyPatchIsTaken() {
        for (var operation : operations()) {
            if (operation.method().equals("PATCH"))
                operation.describes(operation.callWhatIsThere("")).expect(200);
        }
    }

    @Test
    void whatIsMadeIsAsDescribed() {
        var fixtures = TENANTS.fixtures(IdOrigin.OWN);
        for (var operation : operations()) {
            var route = operation.route();
            if (!operation.method().equals("POST") || route.module().isEmpty()) continue;
            var ids = fixtures.ids(route);
            operation.describes(fixtures.maker(route)
                    .post(route.at(ids), fixtures.body(route, ids).orElse(""))
                    .expect(201));
        }
        var person = World.person();
        operation("POST", "/sessions").describes(World.logIn(person.email(), person.password()));
        operation("POST", "/tenants").describes(World.found(person));
        operation("POST", "/operator/plans")
                .describes(World.plan(TENANTS.offer(TENANTS.here().anyModule()).product(), "1.50"));
        var tenant = TENANTS.here();
        operation("POST", "/tenants/x/applications/x/keys")
                .describes(tenant.owner()
                        .api()
                        .post("tenants/%s/applications/%s/keys"
                                .formatted(
                                        tenant.id(),
                                        tenant.application(tenant.anyModule(), TargetApplication.FIRST)
                                                .id()))
                        .expect(201));
    }

    @Test
    void aProblemIsAsDescribed() {
        operation("POST", "/users").describes(Api.anyone().post("users", "{}").problem(422));
        operation("POST", "/sessions")
                .describes(Api.anyone().post("sessions", "[").problem(400));
    }

    @Test
    void aPageIsAsLongAsSaid() {
        for (var operation : operations())
            for (var parameter : operation.node().path("parameters")) {
                if (!parameter.path("name").asText().equals("limit")
                        || !parameter.path("in").asText().equals("query")) continue;
                operation
                        .callWhatIsThere(
                                "?limit=" + parameter.at("/schema/maximum").intValue())
                        .expect(200);
                operation
                        .callWhatIsThere(
                                "?limit=" + parameter.at("/schema/minimum").intValue())
                        .expect(200);
                operation
                        .callWhatIsThere(
                                "?limit=" + (parameter.at("/schema/maximum").intValue() + 1))
                        .problem(400, "invalid-parameter");
            }
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        var names = new HashSet<String>();
        for (var operation : operations()) {
            assertThat(names.add(operation.node().path("operationId").textValue()))
                    .as("%s", operation)
                    .isTrue();
            assertThat(operation.node().path("tags")).as("%s", operation).isNotEmpty();
            assertThat(operation.node().has("security")).as("%s", operation).isTrue();
        }
        assertThat(names).hasSizeGreaterThan(30).doesNotContainNull();
    }

    @Test
    void nothingFromInsideIsInIt() {
        api.at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getKey()).doesNotStartWith("Created").doesNotStartWith("MergePatch");
            schema.getValue().path("properties").properties().stream()
                    .filter(field -> field.getKey().matches("id|.*Id"))
                    .forEach(id -> assertThat(
                                    resolved(id.getValue()).path("type").textValue())
                            .as("%s of %s", id.getKey(), schema.getKey())
                            .isEqualTo("string"));
        });
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation operation(String method, String path) {
        return operations().stream()
                .filter(each -> each.method().equals(method)
                        && path.matches(VARIABLE.matcher(each.path()).replaceAll("[^/]+")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.path("$ref").textValue().substring(1))) : node;
    }

    /** Holds a value against its schema, as far as the platform's schemas go. */
    private static void check(JsonNode reference, JsonNode value, String where) {
        var schema = resolved(reference);
        if (schema.has("enum")) assertThat(schema.path("enum")).as(where).contains(value);
        switch (schema.path("type").asText()) {
            case "object" -> checkFields(schema, value, where);
            case "array" -> {
                assertThat(value.isArray()).as("%s: %s", where, value).isTrue();
                value.forEach(item -> check(schema.path("items"), item, where + "[]"));
            }
            case "string" -> {
                assertThat(value.isTextual()).as("%s: %s", where, value).isTrue();
                if (schema.path("format").asText().equals("date-time")) Instant.parse(value.textValue());
            }
            case "integer" ->
                assertThat(value.isIntegralNumber()).as("%s: %s", where, value).isTrue();
            case "number" ->
                assertThat(value.isNumber()).as("%s: %s", where, value).isTrue();
            case "boolean" ->
                assertThat(value.isBoolean()).as("%s: %s", where, value).isTrue();
            default -> fail("%s: what is %s?", where, schema);
        }
    }

    private static void checkFields(JsonNode schema, JsonNode value, String where) {
        assertThat(value.isObject()).as("%s: %s", where, value).isTrue();
        if (!schema.has("properties")) return;
        schema.path("required").forEach(field -> assertThat(value.has(field.textValue()))
                .as("%s has %s: %s", where, field, value)
                .isTrue());
        value.properties().forEach(field -> {
            assertThat(schema.path("properties").has(field.getKey()))
                    .as("%s: %s is described", where, field.getKey())
                    .isTrue();
            check(schema.path("properties").path(field.getKey()), field.getValue(), where + "." + field.getKey());
        });
    }
}
