package com.mintreu.isolation;

import static com.mintreu.isolation.CallerKind.Proof.KEY;
import static com.mintreu.isolation.CallerKind.Proof.NONE;
import static com.mintreu.isolation.CallerKind.Proof.REFUSED;
import static com.mintreu.isolation.CallerKind.Proof.SESSION;
import static com.mintreu.isolation.CallerKind.Rank.MEMBER;
import static com.mintreu.isolation.CallerKind.Rank.NOBODY;
import static com.mintreu.isolation.CallerKind.Rank.OPERATOR;
import static com.mintreu.isolation.CallerKind.Rank.OWNER;
import static com.mintreu.isolation.Side.HERE;
import static com.mintreu.isolation.Side.NOWHERE;
import static com.mintreu.isolation.Side.THERE;
import static com.mintreu.isolation.TargetApplication.FIRST;
import static com.mintreu.isolation.TargetApplication.OTHER_PRODUCT;
import static com.mintreu.isolation.TargetApplication.SIBLING;

import com.mintreu.blackbox.Api;
import com.mintreu.isolation.CallerKind.Entry;
import com.mintreu.isolation.CallerKind.Rank;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of caller there is. A new one (a role, a suspended tenant, a key past its date) joins all the proofs by one line here. */
final class Callers {
    static final List<CallerKind> ALL = List.of(
            nobody("no one on the platform's host", NOWHERE),
            nobody("visitor on the tenant's domain", HERE),
            nobody("visitor on another tenant's domain", THERE),
            person("owner", OWNER, HERE, NOWHERE, tenants -> tenants.here().owner()),
            person("owner on the own domain", OWNER, HERE, HERE, tenants -> tenants.here()
                    .owner()),
            person("owner on another tenant's domain", OWNER, HERE, THERE, tenants -> tenants.here()
                    .owner()),
            person("member", MEMBER, HERE, NOWHERE, tenants -> tenants.here().member()),
            person("member on the own domain", MEMBER, HERE, HERE, tenants -> tenants.here()
                    .member()),
            person("owner of another tenant", OWNER, THERE, NOWHERE, tenants -> tenants.there()
                    .owner()),
            person("member of another tenant", MEMBER, THERE, NOWHERE, tenants -> tenants.there()
                    .member()),
            person("member of another tenant on the tenant's domain", MEMBER, THERE, HERE, tenants -> tenants.there()
                    .member()),
            person("user without a membership", NOBODY, NOWHERE, NOWHERE, TwoTenants::stranger),
            operator("operator without a membership", NOWHERE),
            operator("operator without a membership on the tenant's domain", HERE),
            key("key", HERE, NOWHERE, FIRST),
            key("key on the own domain", HERE, HERE, FIRST),
            key("key on another tenant's domain", HERE, THERE, FIRST),
            key("key of another application", HERE, NOWHERE, SIBLING),
            key("key of another product", HERE, NOWHERE, OTHER_PRODUCT),
            key("key of another tenant", THERE, NOWHERE, FIRST),
            refused("ended session", NOWHERE, tenants -> tenants.spent().ended()),
            refused("expired session", NOWHERE, tenants -> tenants.spent().expired()),
            refused("garbage token", NOWHERE, tenants -> Api.anyone().as("mts_" + "x".repeat(43))),
            refused("garbage token on the tenant's domain", HERE, tenants -> Api.anyone()
                    .as("x")),
            refused("revoked key", NOWHERE, tenants -> tenants.spent().revoked()),
            refused("key with a wrong secret", NOWHERE, tenants -> tenants.spent()
                    .mismatched()));

    private Callers() {}

    static List<CallerKind> attackers() {
        return ALL.stream().filter(CallerKind::attacks).toList();
    }

    /** The two with the most rights of the attacking tenant. */
    static List<CallerKind> strongest() {
        return ALL.stream()
                .filter(kind -> List.of("owner", "key").contains(kind.name()))
                .toList();
    }

    private static CallerKind nobody(String name, Side domain) {
        return new CallerKind(
                name, NONE, NOBODY, domain, domain, FIRST, (tenants, operation) -> Optional.of(Api.anyone()));
    }

    /** Logs in anew where the operation may end the session that asks. */
    private static CallerKind person(
            String name, Rank rank, Side home, Side domain, Function<TwoTenants, Individual> who) {
        return new CallerKind(
                name,
                SESSION,
                rank,
                home,
                domain,
                FIRST,
                (tenants, operation) -> Optional.of(
                        operation.endsItsCaller()
                                ? who.apply(tenants).again()
                                : who.apply(tenants).api()));
    }

    private static CallerKind operator(String name, Side domain) {
        return person(name, OPERATOR, NOWHERE, domain, TwoTenants::operator);
    }

    private static CallerKind key(String name, Side home, Side domain, TargetApplication target) {
        return new CallerKind(name, KEY, NOBODY, home, domain, target, (tenants, operation) -> tenants.tenant(home)
                .key(operation.module(), target));
    }

    private static CallerKind refused(String name, Side domain, Function<TwoTenants, Api> how) {
        Entry entry = (tenants, operation) -> Optional.of(how.apply(tenants));
        return new CallerKind(name, REFUSED, NOBODY, NOWHERE, domain, FIRST, entry);
    }
}
