package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request, ready to be sent by anybody. */
record Shot(Operation operation, String path, Map<String, String> headers, Optional<String> body) {

    static Shot at(Operation operation, List<String> ids) {
        return new Shot(operation, operation.at(ids), Map.of(), Optional.empty());
    }

    Shot withBody(Optional<String> sent) {
        return new Shot(operation, path, headers, sent);
    }

    Shot withQuery(String name, String value) {
        return new Shot(operation, path + (path.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), headers, body);
    }

    Shot withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Shot(operation, path, more, body);
    }

    Answer by(Api caller) {
        var api = caller;
        for (var header : headers.entrySet()) api = api.with(header.getKey(), header.getValue());
        if (body.isEmpty()) return api.send(operation.method(), path, BodyPublishers.noBody());
        return api.with("Content-Type", operation.body().orElseThrow().type()).send(operation.method(), path, BodyPublishers.ofString(body.get()));
    }

    @Override
    public String toString() {
        return operation.method() + " " + path + (headers.isEmpty() ? "" : " " + headers) + body.map(each -> " " + each).orElse("");
    }
}
