package com.mintreu.platform.selftests;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.selftests.InProcess.Call;
import com.mintreu.platform.selftests.InProcess.Reply;
import com.mintreu.platform.web.routes.Route;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A throw-away tenant with its owner, made by the same calls that everybody uses: for each module on sale an application
 * with a key, and one of every thing that a module lets be created. Every text of it holds its marker.
 */
final class Side {
    static final String MARK = "selftest-";
    /** Of the owner's e-mail; no such host can be (RFC 2606). */
    static final String HOST = "selftest.invalid";

    private final InProcess calls;
    private final String platformHost;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> applications = new HashMap<>();
    final String marker = MARK + Id.next().toString().toLowerCase(Locale.ROOT);
    /** Not of the marker: an answer may repeat the host that it was asked on. */
    private final String site = "site-" + Id.next().toString().toLowerCase(Locale.ROOT);

    private String token;
    private String user;

    Side(InProcess calls, String platformHost) {
        this.calls = calls;
        this.platformHost = platformHost;
    }

    /** Registers, logs in, and founds the tenant. */
    void settle() {
        var credentials = Map.of("name", marker, "email", marker + "@" + HOST, "password", marker);
        user = made("users", credentials).json().path("id").textValue();
        token = made("sessions", Map.of("email", credentials.get("email"), "password", marker))
                .json()
                .path("token")
                .textValue();
        ids.put(
                "tenants",
                made("tenants", Map.of("name", marker, "domain", domain()))
                        .json()
                        .path("id")
                        .textValue());
    }

    /** Subscribes to the plan and makes an application of the product, with a key. */
    void use(String module, String product, String plan) {
        made(fill("tenants/{tenant}/subscriptions"), Map.of("plan", plan));
        var application = made(fill("tenants/{tenant}/applications"), Map.of("product", product, "name", marker));
        remember("tenants/{tenant}/applications", application);
        applications.put(module, application.json().path("id").textValue());
        var key = made(fill("tenants/{tenant}/applications/{application}/keys"), Map.of());
        remember("tenants/{tenant}/applications/{application}/keys", key);
        keys.put(
                module,
                basic(key.json().path("key").textValue() + ":"
                        + key.json().path("secret").textValue()));
    }

    /** Makes one of what the route creates; false if the sample was not to its taste. */
    boolean fillWith(Route creation) {
        var body = creation.body()
                .map(type -> Json.text(Sample.of(type, marker, known())))
                .orElse("{}");
        var reply = calls.send(new Call(
                "POST", fill(creation.path()), platformHost, maker(creation), body.getBytes(StandardCharsets.UTF_8)));
        if (reply.status() == 201) remember(creation.path(), reply);
        return reply.status() == 201;
    }

    /** By its key, or where a key may not, as its owner. */
    private Map<String, String> maker(Route creation) {
        var module = creation.module().orElseThrow();
        if (creation.who().contains(Who.APPLICATION)) return asKey(module);
        var headers = new HashMap<>(asOwner());
        headers.putAll(namesItsApplication(creation.module()));
        return headers;
    }

    /** The ids of what there is, by what one thing of the collection is called: {@code item} for {@code shelves/items}. */
    private Map<String, String> known() {
        var known = new HashMap<String, String>();
        ids.forEach((template, id) -> known.put(
                template.substring(template.lastIndexOf('/') + 1)
                        .replaceFirst("ies$", "y")
                        .replaceFirst("s$", ""),
                id));
        return known;
    }

    /** The path with this side's own ids; what belongs to no tenant gets an id that is not there. */
    String fill(String template) {
        var path = new StringBuilder();
        var prefix = new StringBuilder();
        for (var segment : template.split("/")) {
            path.append(path.isEmpty() ? "" : "/")
                    .append(segment.startsWith("{") ? ids.getOrDefault(prefix.toString(), "0000000000000") : segment);
            prefix.append(prefix.isEmpty() ? "" : "/").append(segment);
        }
        return path.toString();
    }

    /** Whether the path holds an id of this side. */
    boolean owns(String path) {
        return Stream.of(path.split("/")).anyMatch(ids::containsValue);
    }

    Map<String, String> asOwner() {
        return Map.of("Authorization", "Bearer " + token);
    }

    Map<String, String> asKey(String module) {
        return Optional.ofNullable(keys.get(module))
                .map(key -> Map.of("Authorization", key))
                .orElse(Map.of());
    }

    /** Its application of the module, or any of them. */
    Map<String, String> namesItsApplication(Optional<String> module) {
        return Map.of(
                "Mintreu-Application",
                module.map(applications::get).orElse(ids.getOrDefault("tenants/{tenant}/applications", "")));
    }

    String domain() {
        return site + "." + platformHost;
    }

    Optional<TenantId> tenant() {
        return Id.parse(ids.get("tenants")).map(TenantId::new);
    }

    Optional<Id> user() {
        return Id.parse(user);
    }

    private void remember(String template, Reply made) {
        ids.put(template, made.json().path("id").textValue());
    }

    private Reply made(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(each -> "\"%s\":\"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        var headers = token == null ? Map.<String, String>of() : asOwner();
        var reply = calls.send(new Call("POST", path, platformHost, headers, body.getBytes(StandardCharsets.UTF_8)));
        if (reply.status() != 201)
            throw new IllegalStateException("The self-test cannot prepare itself: POST " + path + " answers "
                    + reply.status() + " " + reply.body());
        return reply;
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
