package com.mintreu.bench.world;

import com.mintreu.kernel.rows.Id;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Sets an empty platform up through its API: operator, product, plan, a person, and that person's tenants, each with a blog and a key. */
final class Founder {
    private final Api visitor;
    private final Person owner = Person.named("Olga");
    private final Api asOwner;
    private final String plan;

    Founder(int port, String setupToken) {
        visitor = Api.anonymous(port);
        var operator = Person.named("Olivia");
        visitor.post(
                "operator/setup",
                Map.of(
                        "token",
                        setupToken,
                        "name",
                        operator.name(),
                        "email",
                        operator.email(),
                        "password",
                        operator.password()));
        plan = FreePlan.make(logIn(operator));
        visitor.post("users", Map.of("name", owner.name(), "email", owner.email(), "password", owner.password()));
        asOwner = logIn(owner);
    }

    Person owner() {
        return owner;
    }

    /** With one published post of this length and one comment to it, of which SQL can make more. */
    Tenant found(String name, int length) {
        var domain = name + ".localhost";
        var tenant = asOwner.post("tenants", Map.of("name", name, "domain", domain))
                .path("id")
                .asText();
        asOwner.post("tenants/" + tenant + "/subscriptions", Map.of("plan", plan));
        var application = asOwner.post("tenants/" + tenant + "/applications", Map.of("product", "blog", "name", "Blog"))
                .path("id")
                .asText();
        var key = asOwner.post("tenants/" + tenant + "/applications/" + application + "/keys");
        var authorization = basic(key.path("key").asText(), key.path("secret").asText());
        var blog = visitor.as(authorization);
        var post = blog.post("blog/posts", Map.of("title", "A sample", "slug", "sample", "content", Text.of(length)))
                .path("id")
                .asText();
        blog.put("blog/posts/" + post + "/publication");
        blog.post("blog/posts/" + post + "/comments", Map.of("content", Text.of(200)));
        return new Tenant(number(tenant), number(application), domain, authorization);
    }

    private Api logIn(Person person) {
        var session = visitor.post("sessions", Map.of("email", person.email(), "password", person.password()));
        return visitor.as("Bearer " + session.path("token").asText());
    }

    private static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static long number(String id) {
        return Id.parse(id).orElseThrow().value();
    }
}
