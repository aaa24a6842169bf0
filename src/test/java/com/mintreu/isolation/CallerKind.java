package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import java.util.Optional;

/**
 * A kind of caller: what must be known of it to say what it may, and how it calls. {@code domain} is whose domain it
 * calls on (nobody's is the platform's own), {@code target} the application that its key belongs to or that it names.
 */
record CallerKind(String name, Proof proof, Rank rank, Side home, Side domain, TargetApplication target, Entry entry) {
    /** What stands in the header Authorization: nothing, something that is not or no longer good, a session, an API key. */
    enum Proof {
        NONE,
        REFUSED,
        SESSION,
        KEY
    }

    enum Rank {
        NOBODY,
        MEMBER,
        OWNER,
        OPERATOR
    }

    /** How a caller of this kind calls the operation; empty where there is none, as another product's key when there is one product. */
    interface Entry {
        Optional<Api> into(TwoTenants tenants, Operation operation);
    }

    Optional<Api> calling(TwoTenants tenants, Operation operation) {
        return entry.into(tenants, operation)
                .map(api -> named(
                        tenants,
                        operation,
                        domain.isTenant() ? api.atHost(tenants.tenant(domain).domain()) : api));
    }

    /** Whether it is one of the attackers: it has nothing to do with the tenant there, and does not run the platform. */
    boolean attacks() {
        return home != Side.THERE && rank != Rank.OPERATOR;
    }

    /** A key has its application; who has none says which is meant. */
    private Api named(TwoTenants tenants, Operation operation, Api api) {
        if (proof == Proof.KEY || operation.module().isEmpty()) return api;
        var tenant = tenants.tenant(home.isTenant() ? home : Side.HERE);
        return api.with(
                "Mintreu-Application",
                tenant.application(operation.module().get(), target).id());
    }

    @Override
    public String toString() {
        return name;
    }
}
