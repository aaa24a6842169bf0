package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are missing, unknown or of the wrong kind: each is pointed at. */
class BadInputIT {
    private static final Tenant TENANT = World.tenant();

    /** Where things are made: caller, address, all that is needed, as alternating names and values. */
    static Stream<Arguments> makers() {
        var product = Api.anyone().get("products/" + World.PRODUCT).id();
        return Stream.of(
                Arguments.of("users", Api.anyone(), new String[] {
                    "name", "Ada", "email", World.unique("a") + "@example.com", "password", World.unique("p")
                }),
                Arguments.of("sessions", Api.anyone(), new String[] {"email", "a@example.com", "password", "x"}),
                Arguments.of("tenants", TENANT.office(), new String[] {"name", "Ada", "domain", World.domain()}),
                Arguments.of(TENANT.at("subscriptions"), TENANT.office(), new String[] {"plan", World.plan()}),
                Arguments.of(TENANT.at("applications"), TENANT.office(), new String[] {
                    "product", World.PRODUCT, "name", "Mine"
                }),
                Arguments.of(Example.THINGS, TENANT.app(), Example.fields()),
                Arguments.of("operator/setup", Api.anyone(), new String[] {
                    "token", "x", "name", "x", "email", "a@example.com", "password", World.unique("p")
                }),
                Arguments.of("operator/products", World.operator(), new String[] {
                    "name", "x", "slug", World.unique("x"), "moduleKey", Example.MODULE
                }),
                Arguments.of("operator/plans", World.operator(), new String[] {
                    "productId", product, "name", "x", "price", "9.90", "currency", "EUR", "billingCycle", "monthly"
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("makers")
    void everyFieldIsNeeded(String path, Api caller, String[] fields) {
        for (int i = 0; i < fields.length; i += 2) {
            caller.post(path, without(fields, i)).problem(422, "invalid").blames("/" + fields[i]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("makers")
    void everyFieldIsAText(String path, Api caller, String[] fields) {
        for (int i = 0; i < fields.length; i += 2) {
            for (var value : new Object[] {7, 7.5, true, new int[] {1}, Map.of("a", "b"), null}) {
                var all = Arrays.copyOf(fields, fields.length, Object[].class);
                all[i + 1] = value;
                caller.post(path, Json.object(all)).problem(422, "invalid").blames("/" + fields[i]);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("makers")
    void anUnknownFieldIsPointedAt(String path, Api caller, String[] fields) {
        var all = Arrays.copyOf((Object[]) fields, fields.length + 2, Object[].class);
        all[fields.length] = "colour";
        all[fields.length + 1] = "red";
        caller.post(path, Json.object(all)).problem(422, "invalid").blames("/colour");
        all[fields.length] = "a/b~c";
        caller.post(path, Json.object(all)).problem(422, "invalid").blames("/a~1b~0c");
    }

    @Test
    void aTakenEmailIsADuplicate() {
        var person = World.person();
        var again = Json.object("name", "Eve", "email", person.email(), "password", World.unique("password"));

        Api.anyone().post("users", again).problem(409, "duplicate").blames("/email");
        Api.anyone()
                .post("users", again.replace("ada-", "ADA-"))
                .problem(409, "duplicate")
                .blames("/email");
        assertThat(person.api().get("me").expect(200).text("name")).isEqualTo("Ada");
        World.logIn(person.email(), person.password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@example.com",
                "ada@",
                "ada@@example.com",
                "a b@example.com",
                "ada@example..com",
                "ada@example.com\nBcc: x"
            })
    void anEmailThatIsNone(String email) {
        Api.anyone()
                .post("users", Json.object("name", "Ada", "email", email, "password", World.unique("password")))
                .problem(422, "invalid")
                .blames("/email");
    }

    @ParameterizedTest
    @CsvSource({"users,name", "users,email", "tenants,name", "applications,name", "things,{text}", "things,{long}"})
    void whatIsTooLong(String what, String template) {
        var field = Example.at(template);
        var far = "x".repeat(12_000) + (field.equals("email") ? "@example.com" : "");
        var answer =
                switch (what) {
                    case "users" ->
                        Api.anyone()
                                .post(
                                        "users",
                                        Json.object(
                                                "name",
                                                field.equals("name") ? far : "Ada",
                                                "email",
                                                field.equals("email") ? far : World.unique("a") + "@example.com",
                                                "password",
                                                World.unique("password")));
                    case "tenants" ->
                        TENANT.office().post("tenants", Json.object("name", far, "domain", World.domain()));
                    case "applications" ->
                        TENANT.office()
                                .post(TENANT.at("applications"), Json.object("product", World.PRODUCT, "name", far));
                    default -> TENANT.app().post(Example.THINGS, Json.object(with(Example.fields(), field, far)));
                };
        if (answer.status() != 201) {
            answer.problem(422, "invalid").blames("/" + field);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "\\u202e", " ", "\\t", "\\ufeff", "\\uffff"
            })
    void oddLettersDoNoHarm(String escaped) {
        var body = Example.body("odd").replace("\"odd\"", "\"" + escaped + "\"");
        var answer = TENANT.app().post(Example.THINGS, body).expect(201, 400, 422);
        if (answer.status() == 201) {
            TENANT.app().get(Example.thing(answer.id())).expect(200).text(Example.TEXT);
            TENANT.app().delete(Example.thing(answer.id())).expect(204);
        }
    }

    private static Object[] with(String[] fields, String name, String value) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        all.put(name, value);
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray();
    }

    private static String without(String[] fields, int left) {
        var rest = new Object[fields.length - 2];
        System.arraycopy(fields, 0, rest, 0, left);
        System.arraycopy(fields, left + 2, rest, left, rest.length - left);
        return Json.object(rest);
    }
}
