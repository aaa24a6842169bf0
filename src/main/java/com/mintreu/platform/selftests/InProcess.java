package com.mintreu.platform.selftests;

import com.fasterxml.jackson.databind.JsonNode;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.web.Api;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;

/** Calls of the API inside the process: a shared host may not let an application reach itself by HTTP. */
@ApplicationScoped
class InProcess {
    /** What was asked and by whom: a method, a path below the API's base without a query, a host, headers, and a body or null. */
    record Call(String method, String path, String host, Map<String, String> headers, byte[] body) {}

    /** Status, headers and body as text. */
    record Reply(int status, String headers, String body) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException noJson) {
                throw new IllegalStateException("No JSON: " + body, noJson);
            }
        }
    }

    @Inject
    Tenancy tenancy;

    private volatile ApplicationHandler handler;

    void through(ApplicationHandler handler) {
        this.handler = handler;
    }

    /** Without the tenant of this thread: the credential or the host of the call decides, as over HTTP. */
    Reply send(Call call) {
        return tenancy.asPlatform(() -> throughJersey(call));
    }

    private Reply throughJersey(Call call) {
        var base = URI.create("http://" + call.host() + "/" + Api.PATH + "/");
        var request = new ContainerRequest(
                base,
                base.resolve(call.path()),
                call.method(),
                null,
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        call.headers().forEach(request::header);
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
            request.header("Content-Length", Integer.toString(call.body().length));
            request.setEntityStream(new ByteArrayInputStream(call.body()));
        }
        var body = new ByteArrayOutputStream();
        try {
            var response = handler.apply(request, body).get();
            return new Reply(
                    response.getStatus(),
                    response.getStringHeaders().toString(),
                    body.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(call.method() + " " + call.path() + " failed", failed.getCause());
        }
    }
}
