package com.mintreu.isolation;

import static com.mintreu.isolation.Verdict.ADMITTED;
import static com.mintreu.isolation.Verdict.FORBIDDEN;
import static com.mintreu.isolation.Verdict.HIDDEN;
import static com.mintreu.isolation.Verdict.UNAUTHENTICATED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The access rule of an operation, and what follows from it for a kind of caller and the ids it sends: that and the
 * meaning of the callers' words, nothing of the code under test. What cannot be derived is an error, not a guess.
 */
record Rule(Set<String> who, boolean ofModule, boolean ofTenant, int ids) {
    /** As the list of routes has them in JSON. */
    private static final Set<String> WORDS =
            Set.of("ANYONE", "VISITOR", "USER", "MEMBER", "OWNER", "APPLICATION", "FOUNDER", "OPERATOR");

    /** For these the platform finds no tenant: it would be left to the operation whose rows it touches. */
    private static final Set<String> TENANTLESS = Set.of("ANYONE", "USER", "OPERATOR");

    /** The ids with which it makes sense to try. What belongs to no tenant is there or it is not. */
    List<IdOrigin> origins() {
        if (ids == 0) return List.of(IdOrigin.OWN);
        if (admits("ANYONE") || admits("OPERATOR")) return List.of(IdOrigin.OWN, IdOrigin.MISSING);
        var origins = EnumSet.of(IdOrigin.OWN, IdOrigin.FOREIGN, IdOrigin.MISSING);
        if (ofModule) origins.add(IdOrigin.SIBLINGS);
        if (ids > 1) origins.addAll(List.of(IdOrigin.FOREIGN_LAST, IdOrigin.MISSING_LAST));
        return List.copyOf(origins);
    }

    Verdict on(CallerKind caller, IdOrigin origin) {
        if (!WORDS.containsAll(who) || who.isEmpty()) throw underivable("a word it does not know");
        if ((ofModule || ofTenant) && TENANTLESS.stream().anyMatch(this::admits))
            throw underivable("callers of no tenant to what belongs to one");
        if (admits("ANYONE")) return origin.isMissing() ? HIDDEN : ADMITTED;
        return switch (caller.proof()) {
            case REFUSED -> UNAUTHENTICATED;
            case NONE -> visitor(caller, origin);
            case KEY -> key(caller, origin);
            case SESSION -> person(caller, origin);
        };
    }

    private Verdict visitor(CallerKind caller, IdOrigin origin) {
        if (!admits("VISITOR")) return UNAUTHENTICATED;
        if (!ofModule) throw underivable("visitors outside of a module");
        return reaches(caller.domain(), caller, origin);
    }

    private Verdict key(CallerKind caller, IdOrigin origin) {
        if (!admits("APPLICATION")) return FORBIDDEN;
        if (!ofModule) throw underivable("applications outside of a module");
        if (isAstray(caller)) return HIDDEN;
        return caller.target() == TargetApplication.OTHER_PRODUCT ? FORBIDDEN : reaches(caller.home(), caller, origin);
    }

    private Verdict person(CallerKind caller, IdOrigin origin) {
        if (admits("USER")) return isTheirOwn(caller, origin) ? ADMITTED : HIDDEN;
        if (admits("OPERATOR"))
            return caller.rank() != CallerKind.Rank.OPERATOR ? FORBIDDEN : origin.isMissing() ? HIDDEN : ADMITTED;
        if (!admits("MEMBER") && !admits("OWNER")) return FORBIDDEN;
        if (!ofModule && !ofTenant) throw underivable("members without a tenant");
        if (isAstray(caller) || !caller.home().isTenant() || ofTenant && origin.tenant() != caller.home())
            return HIDDEN;
        if (!admits("MEMBER") && caller.rank() != CallerKind.Rank.OWNER) return FORBIDDEN;
        return reaches(caller.home(), caller, origin);
    }

    /** What a user has belongs to that user alone; the owner made it. */
    private boolean isTheirOwn(CallerKind caller, IdOrigin origin) {
        return ids == 0 || caller.rank() == CallerKind.Rank.OWNER && origin.isOf(caller.home(), caller.target(), false);
    }

    /** On the domain of another tenant than one's own. */
    private static boolean isAstray(CallerKind caller) {
        return caller.domain().isTenant() && caller.domain() != caller.home();
    }

    private Verdict reaches(Side tenant, CallerKind caller, IdOrigin origin) {
        return tenant.isTenant() && (ids == 0 || origin.isOf(tenant, caller.target(), ofModule)) ? ADMITTED : HIDDEN;
    }

    private boolean admits(String word) {
        return who.contains(word);
    }

    private IllegalStateException underivable(String what) {
        return new IllegalStateException("What " + this + " means for a caller cannot be derived, it admits " + what
                + ": teach this class what that means.");
    }
}
