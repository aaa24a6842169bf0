package com.mintreu.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Tomcat's own application for uploads, by its text interface, as a hosting panel uses it. */
record Manager(URI root, String password) {
    static final String USER = "panel";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Uploads the WAR and returns when it has started. The context may name a version, as in {@code /shop##2}. */
    void deploy(Path war, String context) throws IOException {
        ask("PUT", "deploy?path=" + context.replace("##", "&version="), BodyPublishers.ofFile(war));
    }

    void undeploy(String context) throws IOException {
        ask("GET", "undeploy?path=" + context, BodyPublishers.noBody());
    }

    /** The contexts of applications that have been undeployed and are still in the memory after a garbage collection, a line each. */
    String leaks() throws IOException {
        return ask("GET", "findleaks?statusLine=true", BodyPublishers.noBody());
    }

    HttpRequest probe() {
        return request("list").timeout(Duration.ofSeconds(5)).build();
    }

    private String ask(String method, String command, BodyPublisher body) throws IOException {
        try {
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            var answer = client.send(
                    request(command).timeout(PATIENCE).method(method, body).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().startsWith("OK"))
                throw new CannotStart("Tomcat's manager answers to " + command + ": " + answer.statusCode() + " "
                        + answer.body().strip());
            return answer.body();
        } catch (InterruptedException e) {
            throw new CannotStart("Tomcat's manager was not waited for.", e);
        }
    }

    private HttpRequest.Builder request(String command) {
        var pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(root.resolve("manager/text/" + command))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
