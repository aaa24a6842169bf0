package com.mintreu.starts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.blackbox.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Who calls a node, and with which credential. */
public record Caller(URI root, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public record Answer(String request, int status, HttpHeaders headers, String body) {
        public JsonNode json() {
            return Json.read(body);
        }

        public String text(String field) {
            return json().path(field).asText();
        }
    }

    static Caller of(URI root) {
        return new Caller(root, Map.of());
    }

    Caller withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Caller withKey(String key, String secret) {
        return with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    Caller with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(root, Map.copyOf(more));
    }

    public Answer get(String path) {
        return call("GET", "api/v1/" + path, "");
    }

    /** Makes something; the body is of alternating names and values. */
    public Answer make(String path, Object... namesAndValues) {
        var answer = call("POST", "api/v1/" + path, Json.object(namesAndValues));
        if (answer.status() != 201) throw new AssertionError(answer);
        return answer;
    }

    public Answer call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whatever the API's description has that is not a GET, called where nothing is. */
    List<Answer> callAllThatWrites() {
        JsonNode description = new ObjectMapper()
                .valueToTree(new Yaml().load(call("GET", "openapi.yaml", "").body()));
        var answers = new ArrayList<Answer>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                    if (!method.equals("get"))
                        answers.add(call(
                                method.toUpperCase(), "api/v1" + path.getKey().replaceAll("\\{\\w+}", "0"), "{}"));
                }));
        return answers;
    }
}
