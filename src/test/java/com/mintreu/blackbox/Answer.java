package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What came back. {@code json} is missing (never null) when the answer was none. */
public record Answer(String request, URI address, int status, HttpHeaders headers, String body, JsonNode json) {
    private static final Pattern UTC_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
    private static final String PROBLEM = "urn:mintreu:problem:";

    static Answer of(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var isJson = type.contains("json") && !response.body().isEmpty();
        var answer = new Answer(
                response.request().method() + " " + response.uri(),
                response.uri(),
                response.statusCode(),
                response.headers(),
                response.body(),
                isJson ? Json.read(response.body()) : MissingNode.getInstance());
        if (answer.status >= 400) {
            answer.isNoPeepHole();
        }
        return answer;
    }

    /** Held against every error of every test: no page of the container, nothing from inside. */
    private void isNoPeepHole() {
        assertThat(contentType()).as("%s", this).doesNotContain("html");
        assertThat(body)
                .as("%s", this)
                .doesNotContain("<html", "\tat ", "Exception", "com.mintreu", "java.", "SQLSTATE");
    }

    public Answer expect(int... statuses) {
        assertThat(status).as("%s", this).isIn(IntStream.of(statuses).boxed().toList());
        return this;
    }

    /** Any well-formed problem with one of these statuses. */
    public Answer problem(int... statuses) {
        expect(statuses);
        assertThat(contentType()).as("%s", this).startsWith("application/problem+json");
        assertThat(text("type")).as("%s", this).startsWith(PROBLEM);
        assertThat(text("title")).as("%s", this).isNotBlank();
        assertThat(text("detail")).as("%s", this).isNotBlank();
        assertThat(json.path("status").isInt()).as("%s", this).isTrue();
        assertThat(json.path("status").intValue()).as("%s", this).isEqualTo(status);
        assertThat(header("X-Request-Id")).as("%s", this).contains(text("requestId"));
        return this;
    }

    public Answer problem(int status, String type) {
        problem(status);
        assertThat(text("type")).as("%s", this).isEqualTo(PROBLEM + type);
        return this;
    }

    public Answer blames(String pointer) {
        var pointers = new ArrayList<String>();
        for (var error : json.path("errors")) {
            pointers.add(error.path("pointer").textValue());
            assertThat(error.path("detail").asText()).as("%s", this).isNotBlank();
        }
        assertThat(pointers).as("%s", this).contains(pointer);
        return this;
    }

    public String id() {
        return text("id");
    }

    /** A text that must be there. */
    public String text(String field) {
        assertThat(json.path(field).isTextual())
                .as("text '%s' in %s", field, this)
                .isTrue();
        return json.path(field).textValue();
    }

    public Instant time(String field) {
        assertThat(text(field)).as("%s", this).matches(UTC_TIME);
        return Instant.parse(text(field));
    }

    public Answer hasExactly(String... fields) {
        assertThat(names(json)).as("%s", this).containsExactlyInAnyOrder(fields);
        return this;
    }

    public static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The things of a list. */
    public List<JsonNode> data() {
        assertThat(json.path("data").isArray()).as("%s", this).isTrue();
        var things = new ArrayList<JsonNode>();
        json.path("data").forEach(things::add);
        return things;
    }

    public List<String> ids() {
        return data().stream().map(thing -> thing.path("id").textValue()).toList();
    }

    public Optional<String> next() {
        return Optional.ofNullable(json.path("next").textValue());
    }

    public Optional<URI> nextLink() {
        return headers.allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(m -> m.find())
                .map(m -> address.resolve(m.group(1)))
                .findFirst();
    }

    /** Where the thing that was made lies. */
    public URI location() {
        return address.resolve(header("Location").orElseThrow(() -> new AssertionError("No Location in " + this)));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Without the connection's own, which say how long that has been in use. */
    public Set<String> headerNames() {
        var names = new TreeSet<>(headers.map().keySet());
        names.removeAll(Set.of("connection", "keep-alive"));
        return names;
    }

    public String contentType() {
        return header("Content-Type").orElse("");
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + contentType() + " "
                + (body.length() > 1000 ? body.substring(0, 1000) + "..." : body);
    }
}
