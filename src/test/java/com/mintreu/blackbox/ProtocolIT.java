package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and media types that are not there, and the request id. */
class ProtocolIT {
    private static final Tenant TENANT = World.tenant();
    private static final String POST = Example.body("x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "",
                "{module}",
                "{module}/nothing",
                "users/1/2",
                "tenants/1/2/3",
                "Products",
                "operator",
                "{things}/1{shown}/2"
            })
    void anUnknownPath(String template) {
        var path = Example.at(template);
        Api.anyone().get(path).problem(404, 405);
        TENANT.app().get(path).problem(404, 405);
        TENANT.office().get(path).problem(404, 405);
    }

    @Test
    void anUnknownPathOutside() {
        Api.outside().get("nothing").problem(404, "not-found");
        Api.outside().get("api/v2/products").problem(404, "not-found");
        Api.outside().get("WEB-INF/web.xml").expect(404);
        Api.outside().get("META-INF/MANIFEST.MF").expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,products",
        "PUT,users",
        "PATCH,sessions",
        "DELETE,{things}",
        "POST,me",
        "POST,{things}/1",
        "GET,{things}/1{shown}",
        "PUT,{things}/1{parts}",
        "DELETE,tenants/1",
        "PURGE,products"
    })
    void aMethodThatIsNotThere(String method, String template) {
        var path = Example.at(template);
        // Payara's listener refuses a GET or DELETE that has a body before anybody else sees it.
        var body = method.equals("GET") || method.equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}");
        var refused = TENANT.app().with("Content-Type", Api.JSON).send(method, path, body);

        refused.problem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).isPresent();
        assertThat(refused.header("Allow").orElseThrow()).doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/merge-patch+json",
                "garbage",
                "a/b/c",
                "/"
            })
    void aContentTypeThatIsNotKnown(String type) {
        TENANT.app()
                .with("Content-Type", type)
                .send("POST", Example.THINGS, BodyPublishers.ofString(POST))
                .problem(400, 415);
        Api.anyone()
                .with("Content-Type", type)
                .send("POST", "sessions", BodyPublishers.ofString(POST))
                .problem(400, 415);
        assertThat(TENANT.app().get(Example.THINGS).data()).isEmpty();
    }

    @Test
    void theUsualOnesAreRefusedAsUnsupported() {
        for (var type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            TENANT.app()
                    .with("Content-Type", type)
                    .send("POST", Example.THINGS, BodyPublishers.ofString(POST))
                    .problem(415, "unsupported-media-type");
            TENANT.app()
                    .with("Content-Type", type)
                    .send("PATCH", Example.thing("1"), BodyPublishers.ofString(POST))
                    .problem(404, 415);
        }
        TENANT.app().send("POST", Example.THINGS, BodyPublishers.ofString(POST)).problem(400, 415);
    }

    @Test
    void aContentTypeMayNameItsCharset() {
        var tenant = World.tenant();
        tenant.app()
                .with("Content-Type", "application/json; charset=UTF-8")
                .send("POST", Example.THINGS, BodyPublishers.ofString(POST))
                .expect(201);
        tenant.app()
                .with("Content-Type", "APPLICATION/JSON")
                .send("POST", Example.THINGS, BodyPublishers.ofString(Example.body("y")))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/*"})
    void anAnswerThatIsNotThere(String accept) {
        Api.anyone().with("Accept", accept).get("products").problem(406, "not-acceptable");
        TENANT.app().with("Accept", accept).get(Example.THINGS).problem(406, "not-acceptable");
    }

    @Test
    void anAcceptHeaderThatFits() {
        for (var accept :
                new String[] {"*/*", "application/*", "application/json;q=0.5, text/html", "text/html, */*;q=0.1"}) {
            Api.anyone().with("Accept", accept).get("products").expect(200);
        }
        Api.anyone().with("Accept", "garbage").get("products").expect(200, 400, 406);
        Api.anyone().with("Accept", "text/plain").get("me").problem(401, 406);
        Api.anyone().with("Accept", "text/plain").get("nothing").problem(404, 406);
    }

    @Test
    void headIsGetWithoutTheBody() {
        var head = TENANT.app()
                .send("HEAD", Example.THINGS, BodyPublishers.noBody())
                .expect(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.contentType()).startsWith("application/json");
        Api.anyone()
                .send("HEAD", "products/" + World.unique("none"), BodyPublishers.noBody())
                .expect(404);
    }

    @Test
    void optionsSaysWhatIsAllowed() {
        var options = TENANT.app()
                .send("OPTIONS", Example.THINGS, BodyPublishers.noBody())
                .expect(200, 204);

        assertThat(options.header("Allow").orElse("")).contains("GET", "POST");
        assertThat(options.body()).doesNotContain("<");
        Api.anyone().send("OPTIONS", "products", BodyPublishers.noBody()).expect(200, 204, 401);
    }

    @Test
    void aCallersRequestIdIsTaken() {
        var answer =
                Api.anyone().with("X-Request-Id", "My.id_7-x").get("nothing").problem(404);
        assertThat(answer.text("requestId")).isEqualTo("My.id_7-x");
        assertThat(Api.anyone()
                        .with("X-Request-Id", "x".repeat(64))
                        .get("products")
                        .header("X-Request-Id"))
                .contains("x".repeat(64));

        for (var id : new String[] {"x".repeat(65), "<script>", "a b", "a;b", "é", ""}) {
            var other = Api.anyone().with("X-Request-Id", id).get("nothing").problem(404);
            assertThat(other.text("requestId")).isNotEqualTo(id).matches("[A-Za-z0-9._-]{1,64}");
        }
        assertThat(Api.anyone().get("nothing").text("requestId"))
                .isNotEqualTo(Api.anyone().get("nothing").text("requestId"));
    }
}
