package com.mintreu.blackbox;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: nobody gets in without a credential, and none but the operator into the operator's part. */
class AccessIT {
    private static final Tenant TENANT = World.tenant();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET sessions",
                "DELETE sessions/current",
                "GET me",
                "POST tenants",
                "GET tenants",
                "GET tenants/T",
                "PATCH tenants/T",
                "POST tenants/T/subscriptions",
                "GET tenants/T/subscriptions",
                "POST tenants/T/applications",
                "GET tenants/T/applications",
                "POST tenants/T/applications/A/keys",
                "GET tenants/T/applications/A/keys",
                "DELETE tenants/T/applications/A/keys/K",
                "POST {things}",
                "PATCH {things}/1",
                "DELETE {things}/1",
                "PUT {things}/1{shown}",
                "DELETE {things}/1{shown}",
                "POST {things}/1{parts}",
                "DELETE {things}/1{parts}/1",
                "POST operator/products",
                "GET operator/products",
                "GET operator/products/1",
                "PATCH operator/products/1",
                "POST operator/plans",
                "GET operator/plans",
                "GET operator/plans/1",
                "PATCH operator/plans/1",
                "GET operator/tenants",
                "GET operator/users"
            })
    void nobodyGetsInWithoutACredential(String call) {
        send(Api.anyone(), call).problem(401, "unauthenticated");
        send(TENANT.visitor(), call).problem(401, "unauthenticated");
        send(Api.anyone().as("x".repeat(43)), call).problem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST operator/products",
                "GET operator/products",
                "GET operator/products/1",
                "PATCH operator/products/1",
                "POST operator/plans",
                "GET operator/plans",
                "GET operator/plans/1",
                "PATCH operator/plans/1",
                "GET operator/tenants",
                "GET operator/users"
            })
    void theOperatorsPartIsTheOperators(String call) {
        send(TENANT.office(), call).problem(403, "forbidden");
        send(TENANT.member(), call).problem(403, 404);
        send(TENANT.app(), call).problem(401, 403);
    }

    private static Answer send(Api caller, String template) {
        var call = Example.at(template);
        var method = call.substring(0, call.indexOf(' '));
        var path = call.substring(call.indexOf(' ') + 1)
                .replace("/T", "/" + TENANT.id())
                .replace("/A/", "/" + TENANT.application() + "/")
                .replace("/K", "/" + TENANT.keyId());
        return switch (method) {
            case "POST" -> caller.post(path, "{}");
            case "PATCH" -> caller.patch(path, "{}");
            default -> caller.send(method, path, BodyPublishers.noBody());
        };
    }
}
