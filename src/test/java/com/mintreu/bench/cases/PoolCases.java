package com.mintreu.bench.cases;

import com.mintreu.bench.load.Script;
import com.mintreu.bench.rounds.Case;
import com.mintreu.bench.rounds.Contender;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.World;
import java.util.List;

/** What a host loses that grants few connections to its database. */
public final class PoolCases {
    public static final List<Case<PoolCases>> ALL =
            List.of(Case.of("pools", "64 connections with a pool of 3 and of 20", PoolCases::pools)
                    .at(64));

    private final World world;
    private final List<Site> sites;

    public PoolCases(World world, List<Site> sites) {
        this.world = world;
        this.sites = sites;
    }

    private List<Contender> pools() {
        var pages = new Reading(world.readers()).pages(Calls::tenByKey);
        return sites.stream()
                .map(site -> Contender.of(site.name(), site, 200, Script.cycle(pages)))
                .toList();
    }
}
