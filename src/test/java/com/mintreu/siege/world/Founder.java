package com.mintreu.siege.world;

import com.mintreu.bench.world.Api;
import com.mintreu.bench.world.FreePlan;
import com.mintreu.bench.world.Person;
import com.mintreu.bench.world.Tenant;
import com.mintreu.kernel.rows.Id;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Makes persons and tenants through the API of an empty platform. */
final class Founder {
    private final Api anyone;
    private final Api operator;
    private final String plan;

    Founder(int port, String setupToken) {
        anyone = Api.anonymous(port);
        var olivia = Person.named("Olivia");
        anyone.post(
                "operator/setup",
                Map.of(
                        "token",
                        setupToken,
                        "name",
                        olivia.name(),
                        "email",
                        olivia.email(),
                        "password",
                        olivia.password()));
        operator = logIn(olivia);
        plan = FreePlan.make(operator);
    }

    Api operator() {
        return operator;
    }

    Person person(String name) {
        var person = Person.named(name);
        anyone.post("users", Map.of("name", name, "email", person.email(), "password", person.password()));
        return person;
    }

    Api logIn(Person person) {
        return anyone.as("Bearer "
                + anyone.post("sessions", Map.of("email", person.email(), "password", person.password()))
                        .path("token")
                        .asText());
    }

    /** With a blog and a key to it. */
    Tenant tenant(Api owner, String name) {
        var domain = name.toLowerCase(Locale.ROOT) + ".localhost";
        var tenant = owner.post("tenants", Map.of("name", name, "domain", domain))
                .path("id")
                .asText();
        owner.post("tenants/" + tenant + "/subscriptions", Map.of("plan", plan));
        var application = owner.post("tenants/" + tenant + "/applications", Map.of("product", "blog", "name", "Blog"))
                .path("id")
                .asText();
        var key = owner.post("tenants/" + tenant + "/applications/" + application + "/keys");
        var credentials = key.path("key").asText() + ":" + key.path("secret").asText();
        return new Tenant(
                number(tenant),
                number(application),
                domain,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Written and published; the result is its id. */
    String post(Tenant tenant, String title, String content) {
        var blog = anyone.as(tenant.authorization());
        var post = blog.post("blog/posts", Map.of("title", title, "content", content))
                .path("id")
                .asText();
        blog.put("blog/posts/" + post + "/publication");
        return post;
    }

    private static long number(String id) {
        return Id.parse(id).orElseThrow().value();
    }
}
