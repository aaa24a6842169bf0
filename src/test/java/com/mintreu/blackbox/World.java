package com.mintreu.blackbox;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What tests start from. Names are unique, so that tests share one database and do not meet. */
public final class World {
    /** The slug of the product that most tests use. */
    static final String PRODUCT = Example.MODULE;

    public static final String OPERATOR = "operator@example.com";
    private static final SecureRandom RANDOM = new SecureRandom();
    public static final String OPERATOR_PASSWORD = unique("operator");
    private static Api operator;
    private static final Map<String, String> PLANS = new HashMap<>();

    private World() {}

    /** The word with something behind it that makes it one of a kind; fit for names, slugs, domains and passwords. */
    public static String unique(String word) {
        var tail = new byte[8];
        RANDOM.nextBytes(tail);
        return word + "-" + HexFormat.of().formatHex(tail);
    }

    public static synchronized Api operator() {
        var platform = Platform.get(); // which comes back here when it has started
        if (operator == null) {
            var setup = Json.object(
                    "token", platform.setupToken(), "name", "Olga", "email", OPERATOR, "password", OPERATOR_PASSWORD);
            Api.anyone().post("operator/setup", setup).expect(201);
            operator = Api.anyone().as(logIn(OPERATOR, OPERATOR_PASSWORD).text("token"));
        }
        return operator;
    }

    /** Logged in anew: the session was made or ended by another time than it is now. */
    static synchronized Api operatorAgain() {
        operator = Api.anyone().as(logIn(OPERATOR, OPERATOR_PASSWORD).text("token"));
        return operator;
    }

    /** The id of a plan of the product that most tests use. */
    static String plan() {
        return plan(PRODUCT);
    }

    /** The id of a plan of the module's product, whose slug is the module's key. */
    public static synchronized String plan(String module) {
        return PLANS.computeIfAbsent(module, key -> {
            var found = Api.anyone().get("products/" + key);
            return plan(found.status() == 200 ? found.id() : product(key, key), "9.90")
                    .id();
        });
    }

    /** The id of a new product of the module. */
    static String product(String module, String slug) {
        return operator()
                .post("operator/products", Json.object("name", slug, "slug", slug, "moduleKey", module))
                .expect(201)
                .id();
    }

    /** A new plan. */
    public static Answer plan(String product, String price) {
        return operator()
                .post(
                        "operator/plans",
                        Json.object(
                                "productId",
                                product,
                                "name",
                                unique("Plan"),
                                "price",
                                price,
                                "currency",
                                "EUR",
                                "billingCycle",
                                "monthly"))
                .expect(201);
    }

    public static Answer logIn(String email, String password) {
        return Api.anyone()
                .post("sessions", Json.object("email", email, "password", password))
                .expect(201);
    }

    public static Person person() {
        var email = unique("ada") + "@example.com";
        var password = unique("password");
        var user = Api.anyone()
                .post("users", Json.object("name", "Ada", "email", email, "password", password))
                .expect(201);
        return new Person(
                user.id(), "Ada", email, password, logIn(email, password).text("token"));
    }

    /** A domain that nobody has. */
    public static String domain() {
        return unique("site") + ".localhost";
    }

    /** A tenant that has subscribed to nothing. */
    public static Answer found(Person owner) {
        return owner.api()
                .post("tenants", Json.object("name", unique("Tenant"), "domain", domain()))
                .expect(201);
    }

    public static Tenant tenant() {
        return tenantOf(person());
    }

    /** With an application of the module. */
    public static Tenant tenant(String module) {
        return tenantOf(person(), module);
    }

    public static Tenant tenantOf(Person owner) {
        return tenantOf(owner, PRODUCT);
    }

    private static Tenant tenantOf(Person owner, String module) {
        var tenant = found(owner);
        var at = "tenants/" + tenant.id() + "/";
        owner.api()
                .post(at + "subscriptions", Json.object("plan", plan(module)))
                .expect(201);
        var application = owner.api()
                .post(at + "applications", Json.object("product", module, "name", "My Personal " + module))
                .expect(201)
                .id();
        var key = owner.api().post(at + "applications/" + application + "/keys").expect(201);
        return new Tenant(
                owner, tenant.id(), tenant.text("domain"), application, key.id(), key.text("key"), key.text("secret"));
    }

    /** An id of the same shape that nothing has: ids begin with their time, and nothing was made at that one. */
    public static String unknownLike(String id) {
        return (id.charAt(0) == '1' ? "2" : "1") + id.substring(1);
    }
}
