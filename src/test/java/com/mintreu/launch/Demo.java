package com.mintreu.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A company with a blog, made through the public API only. Each step looks first whether its result is there, and every credential is
 * on the disk before it is used: what a kill leaves unfinished, the next start finishes. Once complete, it is left to its user.
 */
final class Demo {
    static final String OPERATOR = "operator@example.com";
    static final String MEMBER = "demo@example.com";
    static final String DOMAIN = "my-company.localhost";

    private final Api visitor;
    private final Secrets secrets;

    Demo(Api visitor, Secrets secrets) {
        this.visitor = visitor;
        this.secrets = secrets;
    }

    boolean isComplete() {
        return secrets.get("complete").isPresent()
                && logIn(MEMBER, secrets.generated("member.password")).isPresent();
    }

    /** False if the database belongs to another operator, who would not want our demo in it. */
    boolean complete() {
        var operator = operator();
        if (operator.isEmpty()) return false;
        var plan = plan(operator.get());
        var member = member();
        var tenant = tenant(member);
        subscribe(member, tenant, plan);
        var application = key(member, tenant, plan.path("productId").asText());
        write(application);
        secrets.put("complete", "true");
        return true;
    }

    /** Set up first: until there is an operator, not even a log-in is answered. */
    private Optional<Api> operator() {
        var password = secrets.generated("operator.password");
        var setup = visitor.call(
                "POST",
                "operator/setup",
                Map.of(
                        "token",
                        secrets.generated("setup.token"),
                        "name",
                        "Olivia Operator",
                        "email",
                        OPERATOR,
                        "password",
                        password));
        if (setup.status() != 201 && setup.status() != 403)
            throw new CannotStart("The operator could not be set up: " + setup.body());
        return logIn(OPERATOR, password);
    }

    private JsonNode plan(Api operator) {
        if (visitor.call("GET", "products/blog", Map.of()).status() == 404) {
            operator.post(
                    "operator/products",
                    Map.of("name", "Blog", "slug", "blog", "description", "Posts and comments", "moduleKey", "blog"));
        }
        var product = visitor.get("products/blog");
        for (var plan : product.path("plans")) {
            if (plan.path("name").asText().equals("Blog Free")) return plan;
        }
        return operator.post(
                "operator/plans",
                Map.of(
                        "productId",
                        product.path("id").asText(),
                        "name",
                        "Blog Free",
                        "price",
                        "0.00",
                        "currency",
                        "EUR",
                        "billingCycle",
                        "monthly"));
    }

    private Api member() {
        var password = secrets.generated("member.password");
        return logIn(MEMBER, password)
                .or(() -> {
                    visitor.post("users", Map.of("name", "Dana Demo", "email", MEMBER, "password", password));
                    return logIn(MEMBER, password);
                })
                .orElseThrow(() -> new CannotStart("The demo member cannot log in."));
    }

    private String tenant(Api member) {
        var tenant = member.find("tenants?limit=100", "domain", DOMAIN)
                .orElseGet(() -> member.post("tenants", Map.of("name", "My Company", "domain", DOMAIN)));
        return "tenants/" + tenant.path("id").asText();
    }

    private void subscribe(Api member, String tenant, JsonNode plan) {
        var id = plan.path("id").asText();
        if (member.find(tenant + "/subscriptions", "planId", id).isEmpty())
            member.post(tenant + "/subscriptions", Map.of("plan", id));
    }

    /** A secret is shown once: if a kill came before it was written down, another key is made. */
    private Api key(Api member, String tenant, String product) {
        var application = member.find(tenant + "/applications", "name", "My Personal Blog")
                .orElseGet(() ->
                        member.post(tenant + "/applications", Map.of("product", product, "name", "My Personal Blog")));
        var keys = tenant + "/applications/" + application.path("id").asText() + "/keys";
        if (secrets.get("api.secret").isEmpty()
                || asApplication().call("GET", "blog/posts", Map.of()).status() == 401) {
            var key = member.post(keys, Map.of());
            secrets.putAll(Map.of(
                    "api.key",
                    key.path("key").asText(),
                    "api.secret",
                    key.path("secret").asText()));
        }
        return asApplication();
    }

    private Api asApplication() {
        return visitor.withKey(
                secrets.get("api.key").orElseThrow(), secrets.get("api.secret").orElseThrow());
    }

    private void write(Api application) {
        var welcome = post(
                application,
                "welcome",
                "Welcome to My Personal Blog",
                "This post came in through the API, with the key of the application.");
        publish(application, welcome);
        publish(
                application,
                post(
                        application,
                        "two-blogs",
                        "One company, many blogs",
                        "A post belongs to an application; a company can have several."));
        post(application, "ideas", "Ideas for next week", "A draft: visitors do not see it.");
        var comments = "blog/posts/" + welcome.path("id").asText() + "/comments";
        if (application.get(comments).path("data").isEmpty())
            application.post(comments, Map.of("content", "A first comment."));
    }

    private static JsonNode post(Api application, String slug, String title, String content) {
        return application
                .find("blog/posts?slug=" + slug, "slug", slug)
                .orElseGet(
                        () -> application.post("blog/posts", Map.of("slug", slug, "title", title, "content", content)));
    }

    private static void publish(Api application, JsonNode post) {
        if (!post.hasNonNull("publishedAt"))
            application.put("blog/posts/" + post.path("id").asText() + "/publication");
    }

    private Optional<Api> logIn(String email, String password) {
        var answer = visitor.call("POST", "sessions", Map.of("email", email, "password", password));
        if (answer.status() == 201)
            return Optional.of(visitor.withToken(answer.body().path("token").asText()));
        if (answer.status() == 401) return Optional.empty();
        throw new CannotStart("Logging in as " + email + " answered " + answer.status() + ": " + answer.body());
    }
}
