package com.mintreu.siege.world;

import com.mintreu.bench.load.Request;
import com.mintreu.bench.world.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls of honest callers and attackers alike. */
public final class Requests {
    private static final String ROOT = "/api/v1/";

    private Requests() {}

    public static Request get(String path) {
        return Request.get(ROOT + path);
    }

    /** On a tenant's domain. */
    public static Request get(String path, String domain) {
        return get(path).with("Host", domain);
    }

    public static Request post(String path, String json) {
        return Request.post(ROOT + path, json);
    }

    public static Request post(String path, Map<String, String> body) {
        return post(path, Api.json(body));
    }

    public static Request put(String path) {
        return Request.put(ROOT + path);
    }

    public static Request patch(String path, String json) {
        return new Request(
                "PATCH",
                ROOT + path,
                Map.of("Host", "localhost", "Content-Type", "application/merge-patch+json"),
                Optional.of(json));
    }

    public static Request delete(String path) {
        return new Request("DELETE", ROOT + path, Map.of("Host", "localhost"), Optional.empty());
    }

    /** A POST whose body is sent in another way than with its length. */
    public static Request post(String path, Map<String, String> headers, String domain) {
        var all = new LinkedHashMap<>(headers);
        all.put("Host", domain);
        all.put("Content-Type", "application/json");
        return new Request("POST", ROOT + path, all, Optional.empty());
    }
}
