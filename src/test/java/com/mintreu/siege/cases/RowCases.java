package com.mintreu.siege.cases;

import static com.mintreu.siege.attack.Attack.by;
import static com.mintreu.siege.cases.Case.byTenant;

import com.mintreu.bench.load.Request;
import com.mintreu.kernel.rows.Id;
import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.world.Mallory;
import com.mintreu.siege.world.Requests;
import java.util.List;
import java.util.Map;

/** Rows that are many, wanted by many, or cannot be read back. */
final class RowCases {
    private static final int FEW_STATEMENTS = 10;
    private static final String HUGE = "1000000000000000000000e2147483640";

    static final List<Case> ALL = List.of(
            byTenant("one-row", "64 clients publish and withdraw one post", on -> List.of(publications(on))),
            byTenant(
                    "locked",
                    "64 clients publish and withdraw a post that somebody has locked in the database",
                    RowCases::locked),
            Case.byStranger(
                            "M3-plan",
                            "an operator offers a plan with a number that is too large",
                            on -> List.of(by(1, plan(on.mallory(), product(on.mallory())))
                                    .most(1)))
                    .expect("a 4xx", tally -> tally.hasOnly(400, 422))
                    .then(
                            "the product is shown",
                            mallory ->
                                    mallory.call(Requests.get("products/huge")).status() == 200),
            byTenant(
                            "M8-applications",
                            "an owner makes 1,000 applications",
                            on -> List.of(Attack.numbered(8, number -> Message.of(application(on.mallory())))
                                    .most(1_000)))
                    .then("a quota ends it", mallory -> isQuota(mallory, application(mallory))),
            byTenant(
                            "M8-tenants",
                            "a user makes 400 tenants",
                            on -> List.of(Attack.numbered(8, number -> Message.of(tenant(on.mallory())))
                                    .most(400)))
                    .then("a quota ends it", mallory -> isQuota(mallory, tenant(mallory)))
                    .expect(
                            "a member's first read costs few statements",
                            (tally, mallory, database) ->
                                    database.statements(() -> mallory.call(mallory.byOwner(Requests.get("blog/posts"))))
                                            <= FEW_STATEMENTS));

    private RowCases() {}

    private static List<Attack> locked(Ground on) {
        var publications = publications(on);
        on.closing()
                .later(on.database()
                        .lock("SELECT id FROM blog_posts WHERE tenant_id = %d AND id = %d"
                                .formatted(
                                        number(on.mallory().id()),
                                        number(on.mallory().shortPost()))));
        return List.of(publications);
    }

    /** By the primary key, so that this one row is locked and no other. */
    private static long number(String id) {
        return Id.fromString(id).value();
    }

    private static Attack publications(Ground on) {
        var path = "blog/posts/" + on.mallory().shortPost() + "/publication";
        return Attack.numbered(
                64,
                number -> Message.of(on.mallory().byKey(number % 2 == 0 ? Requests.put(path) : Requests.delete(path))));
    }

    private static Request application(Mallory mallory) {
        return mallory.byOwner(Requests.post(
                "tenants/" + mallory.id() + "/applications",
                Map.of("product", "blog", "name", "One of many " + System.nanoTime())));
    }

    private static Request tenant(Mallory mallory) {
        return mallory.byOwner(Requests.post(
                "tenants", Map.of("name", "One of many", "domain", "many-" + System.nanoTime() + ".localhost")));
    }

    private static boolean isQuota(Mallory mallory, Request request) {
        var answer = mallory.call(request);
        return answer.status() == 403 && Mallory.field(answer, "/type").contains("quota");
    }

    private static String product(Mallory mallory) {
        var json = Map.of("name", "Huge", "slug", "huge", "moduleKey", "blog");
        return Mallory.field(mallory.call(mallory.byOperator(Requests.post("operator/products", json))), "/id");
    }

    private static Request plan(Mallory mallory, String product) {
        return mallory.byOperator(Requests.post("operator/plans", """
                {"productId": "%s", "name": "Huge", "price": "1.00", "currency": "EUR", "billingCycle": "monthly", "features": {"posts": %s}}""".formatted(product, HUGE)));
    }
}
