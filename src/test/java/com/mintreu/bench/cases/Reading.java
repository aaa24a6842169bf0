package com.mintreu.bench.cases;

import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.load.Script;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.Posts;
import com.mintreu.bench.world.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Series of reading calls over all tenants that are read. */
final class Reading {
    private static final int PAGES = 48;
    private static final int MANY = 12_000;
    private static final int NEWEST = 10;

    @FunctionalInterface
    interface Paged {
        Request of(Tenant tenant, int number, int variant);
    }

    private final List<Tenant> tenants;

    Reading(List<Tenant> tenants) {
        this.tenants = tenants;
    }

    /** Another tenant, page and address every time, thousands of them before the first comes again: no cache of a bounded size holds them. */
    List<Request> pages(Paged call) {
        var requests = new ArrayList<Request>();
        for (var variant = 1; requests.size() < MANY; variant++) {
            for (var page = 0; page < PAGES; page++) {
                for (var tenant : tenants) requests.add(call.of(tenant, Posts.FEW - 10 * page, variant));
            }
        }
        return requests;
    }

    /** Every post there is. */
    List<Request> posts(BiFunction<Tenant, Integer, Request> call) {
        return posts(call, Posts.FEW);
    }

    /** The few that many read. */
    List<Request> newestPosts(BiFunction<Tenant, Integer, Request> call) {
        return posts(call, NEWEST);
    }

    List<Request> tenants(Function<Tenant, Request> call) {
        return tenants.stream().map(call).toList();
    }

    /** The same calls by somebody who has the answers already; empty if the site gives no ETag. */
    static Optional<Script> again(Site site, List<Request> requests) {
        var conditional = new ArrayList<Request>();
        for (var request : requests) {
            var answer = Exchange.send(site.port(), request);
            if (answer.header("ETag").isEmpty()) return Optional.empty();
            var again = request.with("If-None-Match", answer.header("ETag").get());
            conditional.add(answer.header("Last-Modified")
                    .map(date -> again.with("If-Modified-Since", date))
                    .orElse(again));
        }
        return Optional.of(Script.cycle(conditional));
    }

    private List<Request> posts(BiFunction<Tenant, Integer, Request> call, int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(back -> tenants.stream().map(tenant -> call.apply(tenant, Posts.FEW - back)))
                .toList();
    }
}
