package com.mintreu.blackbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller of the platform: from which place, on which domain, with which credential. Immutable; paths are relative to its place. */
public final class Api {
    static {
        // Both are read once, when the client's classes are loaded. Tomcat ends an idle connection sooner than the
        // client expects.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI place;
    private final Map<String, String> headers;

    private Api(URI place, Map<String, String> headers) {
        this.place = place;
        this.headers = Map.copyOf(headers);
    }

    /** Nobody in particular, calling the API on the platform's own address. */
    public static Api anyone() {
        return new Api(Platform.get().uri().resolve("api/v1/"), Map.of());
    }

    /** Nobody in particular, calling what lies outside the API. */
    public static Api outside() {
        return new Api(Platform.get().uri(), Map.of());
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api withKey(String key, String secret) {
        var pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Api atHost(String host) {
        return with("Host", host);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(place, more);
    }

    Map<String, String> headers() {
        return headers;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", JSON).send("POST", path, BodyPublishers.ofString(json));
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** A PUT without a body. */
    public Answer put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return with("Content-Type", JSON).send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", MERGE_PATCH).send("PATCH", path, BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** A POST that does not say how long its body is. */
    Answer postChunked(String path, byte[] json) {
        return with("Content-Type", JSON)
                .send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)));
    }

    /** Goes where an answer's Location or Link points to, with this credential and on this domain. */
    public Answer follow(URI address) {
        return get(address.toString());
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(place.resolve(path)).method(method, body).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
