package com.mintreu.siege.world;

import com.mintreu.bench.world.Text;
import com.mintreu.siege.honest.Lane;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody who is there. Honest tenants call from 127.0.0.2 and up, all attackers from 127.0.0.1. */
public record World(List<Lane> honest, Mallory mallory) {
    private static final List<String> HONEST = List.of("Alice", "Bob", "Carol");
    private static final int POSTS = 30;

    /** Of an empty platform behind this port. */
    public static World make(int port, String setupToken) {
        var founder = new Founder(port, setupToken);
        var honest = IntStream.range(0, HONEST.size())
                .mapToObj(number -> honest(founder, HONEST.get(number), number + 2))
                .toList();
        var mallory = founder.person("Mallory");
        var asMallory = founder.logIn(mallory);
        var attacker = new Mallory(port, asMallory, founder.operator(), founder.tenant(asMallory, "Mallory"));
        return new World(
                honest.stream().flatMap(tenant -> tenant.lanes().stream()).toList(), attacker);
    }

    private static HonestTenant honest(Founder founder, String name, int address) {
        var owner = founder.person(name);
        var tenant = founder.tenant(founder.logIn(owner), name);
        var posts = Stream.generate(() -> founder.post(tenant, "Honest " + name, Text.of(4000)))
                .limit(POSTS)
                .toList();
        return new HonestTenant(name, tenant, owner, posts, loopback(address));
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
