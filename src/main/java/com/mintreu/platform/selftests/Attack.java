package com.mintreu.platform.selftests;

import com.mintreu.platform.selftests.InProcess.Call;
import com.mintreu.platform.web.routes.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One way in which one tenant reaches for what belongs to another: as whom, on which host, with which headers. */
record Attack(String name, String host, Map<String, String> headers) {
    /** Every reading call has to withstand these. */
    static List<Attack> on(Route route, Side attacker, Side victim, String platformHost) {
        var owner = attacker.asOwner();
        var key = route.module().map(attacker::asKey).orElse(Map.of());
        return Stream.of(
                        new Attack("nobody", platformHost, Map.of()),
                        new Attack("visitor of another tenant", attacker.domain(), Map.of()),
                        new Attack(
                                "visitor who names the application",
                                attacker.domain(),
                                victim.namesItsApplication(route.module())),
                        new Attack("member of another tenant", platformHost, owner),
                        new Attack("member on the foreign domain", victim.domain(), owner),
                        new Attack(
                                "member who names the application",
                                platformHost,
                                both(owner, victim.namesItsApplication(route.module()))),
                        new Attack("key of another tenant", platformHost, key),
                        new Attack("key on the foreign domain", victim.domain(), key),
                        new Attack(
                                "key that names the application",
                                platformHost,
                                both(key, victim.namesItsApplication(route.module()))))
                .filter(attack -> !attack.isPlainVisit(victim))
                .toList();
    }

    /** To visit a domain without a credential is everybody's right. */
    private boolean isPlainVisit(Side victim) {
        return host.equals(victim.domain()) && headers.isEmpty();
    }

    Call call(Route route, String path) {
        return new Call(route.method(), path, host, headers, null);
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }
}
