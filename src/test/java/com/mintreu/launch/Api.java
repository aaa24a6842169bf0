package com.mintreu.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The platform's public API as one caller sees it. */
record Api(URI base, String authorization) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, JsonNode body) {}

    static Api of(URI root) {
        return new Api(root.resolve("api/v1/"), "");
    }

    Api withToken(String token) {
        return new Api(base, "Bearer " + token);
    }

    Api withKey(String key, String secret) {
        return new Api(
                base,
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** The element of a list whose field has the value. */
    Optional<JsonNode> find(String list, String field, String value) {
        for (var element : get(list).path("data")) {
            if (element.path(field).asText().equals(value)) return Optional.of(element);
        }
        return Optional.empty();
    }

    JsonNode get(String path) {
        return expect(200, "GET", path, Map.of());
    }

    JsonNode post(String path, Map<String, String> body) {
        return expect(201, "POST", path, body);
    }

    JsonNode put(String path) {
        return expect(200, "PUT", path, Map.of());
    }

    Answer call(String method, String path, Map<String, String> body) {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
            if (!authorization.isEmpty()) request.header("Authorization", authorization);
            if (body.isEmpty()) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new CannotStart(
                    "The demo data could not be made: " + method + " " + path + " failed (" + e + ").", e);
        } catch (InterruptedException e) {
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(body);
        }
    }

    private JsonNode expect(int status, String method, String path, Map<String, String> body) {
        var answer = call(method, path, body);
        if (answer.status() == status) return answer.body();
        throw new CannotStart("The demo data could not be made: %s %s answered %d instead of %d: %s"
                .formatted(method, path, answer.status(), status, answer.body()));
    }
}
