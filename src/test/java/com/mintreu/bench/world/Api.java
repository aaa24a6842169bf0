package com.mintreu.bench.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import java.util.Map;

/** The platform's public API as one caller uses it; an answer that is no success ends the run. */
public record Api(int port, String authorization) {
    private static final String ROOT = "/api/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Api anonymous(int port) {
        return new Api(port, "");
    }

    public Api as(String someone) {
        return new Api(port, someone);
    }

    public JsonNode get(String path) {
        return send(Request.get(ROOT + path));
    }

    public JsonNode post(String path, Map<String, String> body) {
        return send(Request.post(ROOT + path, json(body)));
    }

    public JsonNode post(String path) {
        return send(Request.post(ROOT + path, ""));
    }

    public JsonNode put(String path) {
        return send(Request.put(ROOT + path));
    }

    public static String json(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(Request request) {
        var answer =
                Exchange.send(port, authorization.isEmpty() ? request : request.with("Authorization", authorization));
        if (answer.status() >= 300)
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(request.method(), request.path(), answer.status(), answer.text()));
        try {
            return JSON.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(request.path() + " answered no JSON: " + answer.text(), e);
        }
    }
}
