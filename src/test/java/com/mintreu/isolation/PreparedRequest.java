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
record PreparedRequest(Operation operation, String path, Map<String, String> headers, Optional<String> body) {

    static PreparedRequest at(Operation operation, List<String> ids) {
        return new PreparedRequest(operation, operation.at(ids), Map.of(), Optional.empty());
    }

    PreparedRequest withBody(Optional<String> sent) {
        return new PreparedRequest(operation, path, headers, sent);
    }

    PreparedRequest withQuery(String name, String value) {
        var query = (path.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new PreparedRequest(operation, path + query, headers, body);
    }

    PreparedRequest withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new PreparedRequest(operation, path, more, body);
    }

    Answer by(Api caller) {
        var api = caller;
        for (var header : headers.entrySet()) api = api.with(header.getKey(), header.getValue());
        if (body.isEmpty()) return api.send(operation.method(), path, BodyPublishers.noBody());
        return api.with("Content-Type", operation.body().orElseThrow().type())
                .send(operation.method(), path, BodyPublishers.ofString(body.get()));
    }

    @Override
    public String toString() {
        return operation.method() + " " + path + (headers.isEmpty() ? "" : " " + headers)
                + body.map(each -> " " + each).orElse("");
    }
}
