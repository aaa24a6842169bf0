package com.mintreu.build;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.introspect.*;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.json.MaxBytes;
import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.problems.ProblemView;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.web.Api;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.validation.constraints.*;
import jakarta.ws.rs.*;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.temporal.Temporal;
import java.util.*;
import java.util.stream.*;
import org.yaml.snakeyaml.Yaml;

/**
 * Makes the generated description of the API true. The generator knows JAX-RS; how the platform answers, who may
 * call and how Jackson writes a type, this learns from the resource methods. It names none of them, so that a new module
 * comes out right as it is. From the generated {@code openapi.json} in a folder it writes {@code openapi.yaml} there.
 */
final class ApiDescription {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<Who> PERSONS = EnumSet.of(Who.USER, Who.MEMBER, Who.OWNER, Who.OPERATOR);
    private static final String SHARED = """
            securitySchemes:
              bearer: {type: http, scheme: bearer, description: The token of a log-in.}
              key: {type: http, scheme: basic, description: An API key and its secret.}
            parameters:
              application: {name: application, in: query, schema: {type: string}, description: "The id of the application, where several fit."}
              applicationHeader: {name: Mintreu-Application, in: header, schema: {type: string}, description: "The same as ?application="}
            headers:
              Location: {schema: {type: string, format: uri-reference}, description: "The address of the new thing, relative to the one called; absent where it cannot be read."}
              Link: {schema: {type: string}, description: "The address of the next page, relative to the one called, rel=\\"next\\"; absent on the last one."}
            responses:
              Problem:
                description: "A problem (RFC 9457); its type says which."
                headers: {X-Request-Id: {required: true, schema: {type: string}}}
                content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}
            """;

    /** The same record is described differently as an answer, as a body and as what a patch may hold. */
    private enum Use {
        ANSWER,
        BODY,
        PATCH
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode api;
    private final ObjectNode schemas;
    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private ApiDescription(ObjectNode generated) {
        api = generated;
        schemas = api.withObject("/components/schemas");
    }

    static void write(java.nio.file.Path folder) throws IOException {
        var generated =
                new ObjectMapper().readTree(folder.resolve("openapi.json").toFile());
        Files.writeString(folder.resolve("openapi.yaml"), new ApiDescription((ObjectNode) generated).corrected());
    }

    private String corrected() {
        var methods = methods();
        var paths = mapper.createObjectNode();
        api.path("paths").properties().forEach(path -> {
            path.getValue().properties().forEach(operation -> {
                var method = methods.remove(operation.getKey() + " " + template(path.getKey()));
                if (method == null)
                    throw new IllegalStateException(
                            "No resource method is " + operation.getKey() + " " + path.getKey());
                describe((ObjectNode) operation.getValue(), method);
            });
            paths.set(path.getKey().substring(("/" + Api.PATH).length()), path.getValue());
        });
        if (!methods.isEmpty()) throw new IllegalStateException("The generator has left out " + methods.keySet());
        api.set("paths", paths);
        api.putArray("servers")
                .addObject()
                .put("url", Api.PATH); // relative to the document: right on every domain and context path
        api.withObject("/components").setAll((ObjectNode) mapper.valueToTree(new Yaml().load(SHARED)));
        schemas.set(
                "Problem", fit(mapper.createObjectNode(), Json.MAPPER.constructType(ProblemView.class), Use.ANSWER));
        while (schemas.properties().removeIf(each -> !api.toString().contains('"' + SCHEMAS + each.getKey() + '"')))
            ; // nobody refers to it
        for (var part : List.of("info", "servers", "paths", "components"))
            api.set(part, api.remove(part)); // what is read first comes first
        return new Yaml().dumpAsMap(mapper.convertValue(api, Map.class));
    }

    /** The resource methods by verb and path, such as {@code get /api/v1/things/{}}. */
    private static Map<String, Method> methods() {
        var methods = new HashMap<String, Method>();
        for (var type : new Api().getClasses())
            for (var method : type.getMethods())
                for (var annotation : method.getAnnotations()) {
                    var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb == null) continue;
                    var below = method.isAnnotationPresent(Path.class)
                            ? method.getAnnotation(Path.class).value()
                            : "";
                    if (!method.isAnnotationPresent(Allow.class))
                        throw new IllegalStateException("%s.%s does not say who may call it: put @Allow on it."
                                .formatted(type.getName(), method.getName()));
                    var path = template(String.join(
                            "/", "", Api.PATH, type.getAnnotation(Path.class).value(), below));
                    var twin = methods.put(verb.value().toLowerCase(Locale.ROOT) + " " + path, method);
                    if (twin != null)
                        throw new IllegalStateException(twin + " and " + method + " have the same verb and path");
                }
        return methods;
    }

    private static String template(String path) {
        return path.replaceAll("\\{([^{}]|\\{[^{}]*})*}", "{}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private void describe(ObjectNode operation, Method method) {
        var resource = template(
                        method.getDeclaringClass().getAnnotation(Path.class).value())
                .replaceAll("[^\\p{Alnum}]+", " ")
                .strip();
        operation.putArray("tags").add(resource);
        operation.put("operationId", operationId(resource, method.getName()));
        protect(
                operation,
                EnumSet.copyOf(List.of(method.getAnnotation(Allow.class).value())));
        describeParameters(operation, method);
        Stream.of(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .findFirst()
                .ifPresent(body ->
                        describeBody(operation, Json.MAPPER.constructType(body.getParameterizedType()), method));
        describeAnswers(operation, Json.MAPPER.constructType(method.getGenericReturnType()), mediaTypes(method));
    }

    /** For {@code read} of {@code tenants/{tenant}/subscriptions} it is tenantsSubscriptionsRead. */
    private String operationId(String resource, String method) {
        var words = Stream.of((resource + " " + method).split(" ")).distinct().collect(Collectors.joining(" "));
        var id = java.util.regex.Pattern.compile(" (.)").matcher(words).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
        for (int overload = 2; !operationIds.add(id); overload++) id = id.replaceAll("\\d*$", "") + overload;
        return id;
    }

    private static void protect(ObjectNode operation, Set<Who> who) {
        operation.put(
                "description",
                "For: "
                        + who.stream()
                                .map(each ->
                                        Json.MAPPER.valueToTree(each).asText().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
        var security = operation.putArray("security");
        if (!Collections.disjoint(who, PERSONS)) security.addObject().putArray("bearer");
        if (who.contains(Who.APPLICATION)) security.addObject().putArray("key");
        if (who.contains(Who.VISITOR)) security.addObject();
    }

    private void describeParameters(ObjectNode operation, Method method) {
        for (var each : operation.path("parameters")) {
            for (var parameter : method.getParameters()) {
                var name = parameter.isAnnotationPresent(PathParam.class)
                        ? "path " + parameter.getAnnotation(PathParam.class).value()
                        : "";
                if (!name.equals(
                        each.path("in").textValue() + " " + each.path("name").textValue())) continue;
                ((ObjectNode) each)
                        .set(
                                "schema",
                                fit(
                                        each.withObject("/schema"),
                                        Json.MAPPER.constructType(parameter.getParameterizedType()),
                                        Use.BODY));
            }
            if (method.getReturnType() == Page.class
                    && each.path("name")
                            .textValue()
                            .equals("limit")) { // text in the code, to answer a bad value itself
                each.withObject("/schema")
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", 100)
                        .put("default", 20);
            }
        }
        if (!method.getDeclaringClass().getName().startsWith("com.mintreu.modules.")) return;
        for (var name : List.of("application", "applicationHeader"))
            operation.withArray("/parameters").addObject().put("$ref", "#/components/parameters/" + name);
    }

    private void describeBody(ObjectNode operation, JavaType type, Method method) {
        var limit = method.isAnnotationPresent(BodyLimit.class)
                ? method.getAnnotation(BodyLimit.class).value()
                : BodyLimit.FORM;
        operation.withObject("/requestBody").put("description", "At most " + limit + " bytes.");
        for (var content : operation.path("requestBody").path("content")) {
            var schema = content.withObject("/schema");
            if (type.hasRawClass(MergePatch.class)) describePatch(schema, type.containedType(0));
            else ((ObjectNode) content).set("schema", fit(schema, type, Use.BODY));
        }
    }

    /** The generator does not see into a merge patch: what it may hold is told from the record alone. */
    private void describePatch(ObjectNode schema, JavaType type) {
        var name = schema.path("$ref").textValue().replace(SCHEMAS + "MergePatch", "") + "Patch";
        schema.put("$ref", SCHEMAS + name);
        schemas.set(name, fit(mapper.createObjectNode(), type, Use.PATCH));
    }

    private static List<String> mediaTypes(Method method) {
        var own = method.getAnnotation(Produces.class);
        var produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces == null ? List.of("application/json") : List.of(produces.value());
    }

    private void describeAnswers(ObjectNode operation, JavaType type, List<String> mediaTypes) {
        var schema = operation.path("responses").findPath("schema");
        var answers = operation.putObject("responses");
        if (type.hasRawClass(void.class)) answers.putObject("204").put("description", "Done");
        else if (type.hasRawClass(Created.class)) {
            var thing = schemas.path(schema.path("$ref").textValue().substring(SCHEMAS.length()))
                    .at("/properties/thing");
            answer(
                    answers.putObject("201").put("description", "Created"),
                    thing,
                    type.containedType(0),
                    "Location",
                    mediaTypes);
        } else
            answer(
                    answers.putObject("200").put("description", "OK"),
                    schema,
                    type,
                    type.hasRawClass(Page.class) ? "Link" : "",
                    mediaTypes);
        answers.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private void answer(ObjectNode answer, JsonNode schema, JavaType type, String header, List<String> mediaTypes) {
        if (!header.isEmpty())
            answer.putObject("headers").putObject(header).put("$ref", "#/components/headers/" + header);
        for (var each : mediaTypes) {
            var content = answer.withObject("/content").putObject(each);
            if (!schema.isMissingNode()) content.set("schema", fit(schema.deepCopy(), type, Use.ANSWER));
        }
    }

    /** The schema, corrected or (where it is empty) completed to what the type is in JSON. */
    private ObjectNode fit(ObjectNode schema, JavaType type, Use use) {
        if (type.hasRawClass(Optional.class)) return fit(withoutNull(schema), type.containedType(0), use);
        if (schema.has("$ref")) {
            fitShared(schema.path("$ref").textValue().substring(SCHEMAS.length()), type, use);
            return schema;
        }
        if (type.isTypeOrSubTypeOf(ObjectNode.class))
            return mapper.createObjectNode().put("type", "object");
        if (type.isCollectionLikeType())
            return schema.put("type", "array")
                    .set("items", fit(schema.withObject("/items"), type.getContentType(), use));
        if (type.isTypeOrSubTypeOf(Temporal.class))
            schema.remove("examples"); // the generator's own is a day in 2022, which does not fit everywhere
        if (type.isEnumType() || !type.getRawClass().getName().startsWith("com.mintreu."))
            return schema.isEmpty() ? simple(schema, type.getRawClass()) : schema;
        BeanDescription bean = Json.MAPPER.getSerializationConfig().introspect(type);
        var value = bean.findJsonValueAccessor();
        return value == null ? fitFields(schema, bean, use) : fit(mapper.createObjectNode(), value.getType(), use);
    }

    private static ObjectNode withoutNull(ObjectNode schema) {
        for (var each : schema.path("anyOf")) if (each.has("$ref")) return (ObjectNode) each;
        for (var each : schema.path("type")) if (!each.asText().equals("null")) schema.set("type", each);
        return schema;
    }

    private void fitShared(String name, JavaType type, Use use) {
        if (!uses.computeIfAbsent(name, any -> EnumSet.noneOf(Use.class)).add(use)) return;
        var fitted = fit(schemas.path(name).deepCopy(), type, use);
        if (uses.get(name).size() > 1)
            fitted.remove(List.of("required", "additionalProperties")); // they hold for one use only
        schemas.set(name, fitted);
    }

    private ObjectNode fitFields(ObjectNode schema, BeanDescription bean, Use use) {
        var required = schema.put("type", "object").putArray("required");
        var properties = schema.withObject("/properties");
        for (var field : bean.findProperties()) {
            var property = fit(properties.withObject("/" + field.getName()), field.getPrimaryType(), use);
            properties.set(field.getName(), property);
            var needed = use == Use.ANSWER
                    ? isAlwaysThere(bean, field)
                    : Stream.of(NotNull.class, HasText.class, NotEmpty.class)
                            .anyMatch(field.getPrimaryMember()::hasAnnotation);
            if (needed && use != Use.PATCH) required.add(field.getName());
            if (use != Use.ANSWER) constrain(property, field.getPrimaryMember());
            if (use == Use.PATCH && !needed)
                property.set(
                        "type",
                        mapper.createArrayNode().add(property.path("type")).add("null"));
            if (use == Use.PATCH && !needed && property.has("enum"))
                property.withArray("/enum").addNull();
        }
        if (required.isEmpty()) schema.remove("required");
        return use == Use.ANSWER ? schema : schema.put("additionalProperties", false);
    }

    /** What is empty is left out: an Optional, and where the record says so a list. */
    private static boolean isAlwaysThere(BeanDescription bean, BeanPropertyDefinition field) {
        if (field.getPrimaryType().hasRawClass(Optional.class)) return false;
        return !field.getPrimaryType().isContainerType()
                || bean.findPropertyInclusion(JsonInclude.Value.empty()).getValueInclusion()
                        != JsonInclude.Include.NON_EMPTY;
    }

    private static void constrain(ObjectNode schema, AnnotatedMember field) {
        var size = field.getAnnotation(Size.class);
        var of =
                switch (schema.path("type").asText()) {
                    case "array" -> "Items";
                    case "object" -> "Properties";
                    default -> "Length";
                };
        if (size != null && size.min() > 0) schema.put("min" + of, size.min());
        if (size != null && size.max() < Integer.MAX_VALUE) schema.put("max" + of, size.max());
        var bytes = field.getAnnotation(MaxBytes.class);
        if (bytes != null)
            schema.put(
                    "description",
                    "At most %d bytes in UTF-8%s."
                            .formatted(
                                    bytes.value(),
                                    bytes.setting().isEmpty() ? "" : ", unless the operator has set another bound"));
        if (bytes != null && bytes.setting().isEmpty() && of.equals("Length") && !schema.has("maxLength"))
            schema.put("maxLength", bytes.value());
        // In JSON Schema a pattern need only match a part of the text.
        if (field.hasAnnotation(HasText.class))
            schema.put("pattern", "\\S")
                    .put(
                            "description",
                            "Must hold a visible character: white space and default-ignorable characters of Unicode alone are blank.");
        ownRules(schema, field);
        if (field.hasAnnotation(Pattern.class))
            schema.put("pattern", "^(" + ecma(field.getAnnotation(Pattern.class).regexp()) + ")$");
        if (field.hasAnnotation(Email.class)) schema.put("format", "email");
    }

    /** What a module's own constraint wants is told in its message. */
    private static void ownRules(ObjectNode schema, AnnotatedMember field) {
        for (var rule : field.getAnnotated().getAnnotations()) {
            var type = rule.annotationType();
            if (!type.isAnnotationPresent(jakarta.validation.Constraint.class)
                    || type.getPackageName().startsWith("jakarta.")
                    || schema.has("description")) continue;
            try {
                var message = (String) type.getMethod("message").invoke(rule);
                schema.put(
                        "description", message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".");
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** As ECMA 262 has it, with its flag u: a possessive quantifier, which only saves Java's stack here, is a greedy one. */
    private static String ecma(String regexp) {
        var escapesAndClassesAndPossessives =
                java.util.regex.Pattern.compile("\\\\.|\\[(?:\\\\.|[^]])*]|([*+?]|\\{[0-9,]+})\\+");
        return escapesAndClassesAndPossessives
                .matcher(regexp)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group(1)));
    }

    private static ObjectNode simple(ObjectNode schema, Class<?> type) {
        if (type.isEnum())
            return schema.put("type", "string").set("enum", Json.MAPPER.valueToTree(type.getEnumConstants()));
        if (Temporal.class.isAssignableFrom(type))
            return schema.put("type", "string").put("format", "date-time");
        var boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed == Integer.class || boxed == Long.class) return schema.put("type", "integer");
        return schema.put(
                "type",
                boxed == Boolean.class ? "boolean" : Number.class.isAssignableFrom(boxed) ? "number" : "string");
    }
}
