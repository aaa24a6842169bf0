package com.mintreu.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.isolation.Schema;
import com.mintreu.isolation.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.yaml.snakeyaml.Yaml;

/**
 * Things of a module by which the core is tried, found in the WAR's own description of the API: so no test of the core names a
 * module. They are those of which most can be done: listed, made, read, changed, deleted, shown to visitors by a PUT without a
 * body, and given things of their own.
 */
public final class Example {
    private static final JsonNode API = description();

    /** The path of the collection, such as {@code shelves}. */
    public static final String THINGS = paths().filter(
                    path -> !path.contains("{") && isOfModule(path) && has(path, "post"))
            .max(Comparator.comparing(Example::doings))
            .orElseThrow()
            .substring(1);

    /** The key of the module that has them. */
    public static final String MODULE = THINGS.split("/")[0];

    /** Below a thing: what is put there to show it to visitors. */
    public static final String SHOWN = word(below("put"));

    /** Below a thing: the collection of its own things. */
    public static final String PARTS = word(below("post"));

    private static final Schema NEW = schema("/" + THINGS, "post");
    private static final Schema PART = schema(below("post").orElse(""), "post");

    /** A text that each thing must have, of a few words. */
    public static final String TEXT = NEW.properties().keySet().stream()
            .filter(name -> NEW.required().contains(name) && isText(NEW, name))
            .min(Comparator.comparing(Example::room))
            .orElseThrow();

    /** The most characters of that text. */
    public static final int MAX_LENGTH = room(TEXT);

    /** The text with the most room. */
    public static final String LONG = NEW.properties().keySet().stream()
            .filter(name -> isText(NEW, name))
            .max(Comparator.comparing(Example::room))
            .orElseThrow();

    /** A text by which the list of things is filtered, and which no two of an application share; empty if there is none. */
    public static final String FILTER = filters()
            .filter(name -> NEW.properties().containsKey(name) && isText(NEW, name))
            .findFirst()
            .orElse("");

    private Example() {}

    /** The path of one thing. */
    public static String thing(String id) {
        return THINGS + "/" + id;
    }

    /** A template in which {module}, {things}, {shown}, {parts}, {text} and {long} stand for what they are here; annotations hold constants alone. */
    public static String at(String template) {
        return template.replace("{things}", THINGS)
                .replace("{shown}", SHOWN)
                .replace("{parts}", PARTS)
                .replace("{module}", MODULE)
                .replace("{text}", TEXT)
                .replace("{long}", LONG);
    }

    /** What makes a thing with this text. */
    public static String body(String text) {
        return new Specimen(World.unique("about"), field -> Optional.empty())
                .of(NEW)
                .put(TEXT, text)
                .toString();
    }

    /** What makes a thing with this text, and this one where there is most room. */
    public static String body(String text, String most) {
        return ((ObjectNode) Json.read(body(text))).put(LONG, most).toString();
    }

    /** All that a thing must have, as alternating names and values. */
    public static String[] fields() {
        return Json.read(body("x")).properties().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue().asText()))
                .toArray(String[]::new);
    }

    /** What makes something of a thing. */
    public static String part() {
        return part(World.unique("part"));
    }

    /** The same; its texts begin with the mark. */
    public static String part(String mark) {
        return new Specimen(mark, field -> Optional.empty()).of(PART).toString();
    }

    /** What gives a thing another text. */
    public static String change(String text) {
        return Json.object(TEXT, text);
    }

    private static JsonNode description() {
        try (var war = new ZipFile(System.getProperty("mintreu.war"));
                var yaml = war.getInputStream(war.getEntry("openapi.yaml"))) {
            return new ObjectMapper().valueToTree(new Yaml().load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfModule(String path) {
        return API.path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .findValuesAsText("$ref")
                .contains("#/components/parameters/application");
    }

    /** The names of the parameters of the list of things. */
    private static Stream<String> filters() {
        return API.path("paths").path("/" + THINGS).path("get").path("parameters").findValuesAsText("name").stream();
    }

    private static boolean has(String path, String method) {
        return API.path("paths").path(path).has(method);
    }

    private static long doings(String collection) {
        return paths().filter(path -> shape(path).startsWith(collection + "/{}"))
                .mapToLong(path -> API.path("paths").path(path).size())
                .sum();
    }

    /** What can be done by this method at a word below a thing. */
    private static Optional<String> below(String method) {
        return paths().filter(path -> shape(path).matches("\\Q/" + THINGS + "/{}/\\E[^/{]+") && has(path, method))
                .findFirst();
    }

    private static String word(Optional<String> below) {
        return below.map(path -> path.substring(path.lastIndexOf('/'))).orElse("");
    }

    private static Stream<String> paths() {
        return API.path("paths").properties().stream().map(Map.Entry::getKey);
    }

    /** With all variables alike, whatever they are called. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static Schema schema(String path, String method) {
        return new Schema(
                API,
                API.path("paths")
                        .path(path)
                        .path(method)
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
    }

    private static boolean isText(Schema schema, String name) {
        var field = schema.properties().get(name);
        return field.type().equals("string")
                && !field.isChoice()
                && !field.isId()
                && field.text("format").isEmpty();
    }

    private static int room(String name) {
        return NEW.properties().get(name).number("maxLength", Integer.MAX_VALUE);
    }
}
