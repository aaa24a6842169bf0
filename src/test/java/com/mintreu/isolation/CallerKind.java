package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import java.util.Optional;

/**
 * A kind of caller: what must be known of it to say what it may, and how it calls. {@code domain} is whose domain it
 * calls on (nobody's is the platform's own), {@code place} the application that its key belongs to or that it names.
 */
record CallerKind(String name, Proof proof, Rank rank, Side home, Side domain, Place place, Entry entry) {
    /** What stands in the header Authorization: nothing, something that is not or no longer good, a session, an API key. */
    enum Proof { NONE, REFUSED, SESSION, KEY }

    enum Rank { NOBODY, MEMBER, OWNER, OPERATOR }

    /** How a caller of this kind calls the operation; empty where there is none, as another product's key when there is one product. */
    interface Entry {
        Optional<Api> into(Scene scene, Operation operation);
    }

    Optional<Api> calling(Scene scene, Operation operation) {
        return entry.into(scene, operation).map(api -> named(scene, operation, domain.isTenant() ? api.atHost(scene.party(domain).domain()) : api));
    }

    /** Whether it is one of the attackers: it has nothing to do with the tenant there, and does not run the platform. */
    boolean attacks() {
        return home != Side.THERE && rank != Rank.OPERATOR;
    }

    /** A key has its application; who has none says which is meant. */
    private Api named(Scene scene, Operation operation, Api api) {
        if (proof == Proof.KEY || operation.module().isEmpty()) return api;
        var party = scene.party(home.isTenant() ? home : Side.HERE);
        return api.with("Mintreu-Application", party.application(operation.module().get(), place).id());
    }

    @Override
    public String toString() {
        return name;
    }
}
