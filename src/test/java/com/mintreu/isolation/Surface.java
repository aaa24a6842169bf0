package com.mintreu.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All that can be called, as the running platform says: who and which module from its routes, what goes in from its description. */
public record Surface(List<Operation> operations) {
    private static Surface read;

    public static synchronized Surface read() {
        if (read == null) {
            var description = description();
            read = new Surface(
                    join(World.operator().get("operator/routes").expect(200).data(), description));
        }
        return read;
    }

    /** Keys of the modules that have operations. */
    public List<String> modules() {
        return operations.stream()
                .flatMap(each -> each.module().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Operation> find(String method, String shape) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.shape().equals(shape))
                .findFirst();
    }

    /** Things that are of a thing of this kind and are put there without saying more, such as a post's publication. */
    Stream<Operation> marksOn(String kind) {
        return operations.stream()
                .filter(each -> each.method().equals("PUT")
                        && each.body().isEmpty()
                        && each.shape().matches("\\Q" + kind + "/{}/\\E[^/{}]+"));
    }

    /** The kinds of things whose ids stand in paths. */
    List<String> kinds() {
        return List.copyOf(new TreeSet<>(operations.stream()
                .flatMap(each -> each.slots().stream())
                .map(Operation.Slot::kind)
                .toList()));
    }

    private static JsonNode description() {
        var yaml = Api.outside().get("openapi.yaml").expect(200).body();
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    private static List<Operation> join(List<JsonNode> routes, JsonNode description) {
        var operations = new ArrayList<Operation>();
        for (var route : routes) {
            var method = route.path("method").asText();
            var path = route.path("path").asText();
            var described = described(description, method, shape(path))
                    .orElseThrow(() -> new IllegalStateException(
                            "The description of the API lacks %s %s: it cannot be attacked.".formatted(method, path)));
            var who = new TreeSet<String>();
            route.path("who").forEach(each -> who.add(each.asText()));
            operations.add(new Operation(
                    method,
                    path,
                    who,
                    Optional.ofNullable(route.path("module").textValue()),
                    content(description, described),
                    parameters(description, described)));
        }
        return operations;
    }

    private static Optional<JsonNode> described(JsonNode description, String method, String shape) {
        return description.path("paths").properties().stream()
                .filter(each -> shape(each.getKey()).equals(shape))
                .map(each -> each.getValue().path(method.toLowerCase()))
                .filter(each -> !each.isMissingNode())
                .findFirst();
    }

    private static String shape(String path) {
        return path.replaceAll("^/?(api/v1/)?", "")
                .replaceAll("\\{[^}]*}", "{}")
                .replaceAll("/$", "");
    }

    private static Optional<Operation.Content> content(JsonNode description, JsonNode described) {
        return described.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(each -> new Operation.Content(
                        each.getKey(), new Schema(description, each.getValue().path("schema"))));
    }

    private static List<Operation.Parameter> parameters(JsonNode description, JsonNode described) {
        var parameters = new ArrayList<Operation.Parameter>();
        for (var each : described.path("parameters")) {
            var declared =
                    each.has("$ref") ? description.at(each.path("$ref").asText().substring(1)) : each;
            parameters.add(new Operation.Parameter(
                    declared.path("name").asText(),
                    declared.path("in").asText(),
                    new Schema(description, declared.path("schema"))));
        }
        return parameters;
    }
}
