package com.mintreu.platform.tenants;

import com.mintreu.kernel.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An EntityManager that knows some tenants, for tests without a database. */
public final class Rows {
    /** A tenant that is there. */
    public record Known(TenantId id, String domain) {}

    private Rows() {}

    public static EntityManager with(Known... tenants) {
        var byId = new LinkedHashMap<Object, Known>();
        for (var each : tenants) byId.put(each.id().value(), each);
        return proxy(
                EntityManager.class,
                Map.of(
                        "find", arguments -> byId.containsKey(arguments[1]) ? new Tenant() : null,
                        "createQuery", arguments -> query((String) arguments[0], byId)));
    }

    private static Object query(String jpql, Map<Object, Known> byId) {
        var parameters = new HashMap<Object, Object>();
        var answers = new HashMap<String, Answer>();
        var query = new Object[1];
        answers.put("setMaxResults", arguments -> query[0]);
        answers.put("setParameter", arguments -> {
            parameters.put(arguments[0], arguments[1]);
            return query[0];
        });
        answers.put(
                "getResultStream",
                arguments -> jpql.startsWith("SELECT t.id")
                        ? byId.keySet().stream()
                        : byId.values().stream()
                                .filter(each -> each.domain().equals(parameters.get("domain")))
                                .map(each -> named(each.id())));
        query[0] = proxy(jakarta.persistence.TypedQuery.class, answers);
        return query[0];
    }

    private static Object named(TenantId id) {
        return new Tenant() {
            @Override
            TenantId tenantId() {
                return id;
            }
        };
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answers.get(method.getName())
                        .to(arguments)));
    }
}
