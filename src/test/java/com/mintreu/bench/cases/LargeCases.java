package com.mintreu.bench.cases;

import com.mintreu.bench.load.Script;
import com.mintreu.bench.rounds.Case;
import com.mintreu.bench.rounds.Contender;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.Api;
import com.mintreu.bench.world.Tenant;
import com.mintreu.bench.world.World;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What 2,000 tenants and 1,000,000 posts change: a tenant of the same shape in the small world and in the large one, and pages far down. */
public final class LargeCases {
    public static final List<Case<LargeCases>> ALL = List.of(
            Case.of("tenants", "one tenant of 20 and one of 2,000, uncached", LargeCases::tenants),
            Case.of("pages", "the first page and the 5,000th, uncached", LargeCases::pages));

    private static final int STEPS = 499;

    private final World few;
    private final World many;
    private final Site amongFew;
    private final Site amongMany;

    public LargeCases(World few, Site amongFew, World many, Site amongMany) {
        this.few = few;
        this.amongFew = amongFew;
        this.many = many;
        this.amongMany = amongMany;
    }

    private List<Contender> tenants() {
        return List.of(
                Contender.of("of 20", amongFew, 200, tenByKey(few.reader())),
                Contender.of("of 2,000", amongMany, 200, tenByKey(many.reader())),
                Contender.of("visitor, of 20", amongFew, 200, tenByVisitor(few.reader())),
                Contender.of("visitor, of 2,000", amongMany, 200, tenByVisitor(many.reader())));
    }

    private static Script tenByKey(Tenant tenant) {
        return Script.cycle(new Reading(List.of(tenant)).pages(Calls::tenByKey));
    }

    private static Script tenByVisitor(Tenant tenant) {
        return Script.cycle(new Reading(List.of(tenant)).pages(Calls::tenByVisitor));
    }

    /** The last post before the 5,000th page is the 49,990th: walked to in steps of 100, and one of 90. No address is used twice. */
    private List<Contender> pages() {
        var tenant = many.writer();
        var blog = new Api(amongMany.port(), tenant.authorization());
        var page = blog.get("blog/posts?limit=90");
        for (var step = 0; step < STEPS; step++)
            page = blog.get("blog/posts?limit=100&cursor=" + page.path("next").asText());
        var before = page.path("data").get(99);
        var id = Id.parse(before.path("id").asText()).orElseThrow().value();
        var published = Instant.parse(before.path("publishedAt").asText());
        var now = Instant.now();
        return List.of(
                Contender.of(
                        "page 1",
                        amongMany,
                        200,
                        Script.numbered(variant -> Calls.tenByKey(tenant, Long.MAX_VALUE - variant))),
                Contender.of(
                        "page 5,000", amongMany, 200, Script.numbered(variant -> Calls.tenByKey(tenant, id - variant))),
                Contender.of(
                        "visitor, page 1",
                        amongMany,
                        200,
                        Script.numbered(variant -> Calls.tenByVisitor(tenant, now.minus(variant, ChronoUnit.MICROS)))),
                Contender.of(
                        "visitor, page 5,000",
                        amongMany,
                        200,
                        Script.numbered(
                                variant -> Calls.tenByVisitor(tenant, published.minus(variant, ChronoUnit.MICROS)))));
    }
}
