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
    private static final Set<String> WORDS = Set.of("ANYONE", "VISITOR", "USER", "MEMBER", "OWNER", "APPLICATION", "FOUNDER", "OPERATOR");

    /** For these the platform finds no tenant: it would be left to the operation whose rows it touches. */
    private static final Set<String> TENANTLESS = Set.of("ANYONE", "USER", "OPERATOR");

    /** The ids with which it makes sense to try. What belongs to no tenant is there or it is not. */
    List<Aim> aims() {
        if (ids == 0) return List.of(Aim.OWN);
        if (admits("ANYONE") || admits("OPERATOR")) return List.of(Aim.OWN, Aim.MISSING);
        var aims = EnumSet.of(Aim.OWN, Aim.FOREIGN, Aim.MISSING);
        if (ofModule) aims.add(Aim.SIBLINGS);
        if (ids > 1) aims.addAll(List.of(Aim.FOREIGN_LAST, Aim.MISSING_LAST));
        return List.copyOf(aims);
    }

    Verdict on(CallerKind caller, Aim aim) {
        if (!WORDS.containsAll(who) || who.isEmpty()) throw underivable("a word it does not know");
        if ((ofModule || ofTenant) && TENANTLESS.stream().anyMatch(this::admits)) throw underivable("callers of no tenant to what belongs to one");
        if (admits("ANYONE")) return aim.isMissing() ? HIDDEN : ADMITTED;
        return switch (caller.proof()) {
            case REFUSED -> UNAUTHENTICATED;
            case NONE -> visitor(caller, aim);
            case KEY -> key(caller, aim);
            case SESSION -> person(caller, aim);
        };
    }

    private Verdict visitor(CallerKind caller, Aim aim) {
        if (!admits("VISITOR")) return UNAUTHENTICATED;
        if (!ofModule) throw underivable("visitors outside of a module");
        return reaches(caller.domain(), caller, aim);
    }

    private Verdict key(CallerKind caller, Aim aim) {
        if (!admits("APPLICATION")) return FORBIDDEN;
        if (!ofModule) throw underivable("applications outside of a module");
        if (isAstray(caller)) return HIDDEN;
        return caller.place() == Place.OTHER_PRODUCT ? FORBIDDEN : reaches(caller.home(), caller, aim);
    }

    private Verdict person(CallerKind caller, Aim aim) {
        if (admits("USER")) return isTheirOwn(caller, aim) ? ADMITTED : HIDDEN;
        if (admits("OPERATOR")) return caller.rank() != CallerKind.Rank.OPERATOR ? FORBIDDEN : aim.isMissing() ? HIDDEN : ADMITTED;
        if (!admits("MEMBER") && !admits("OWNER")) return FORBIDDEN;
        if (!ofModule && !ofTenant) throw underivable("members without a tenant");
        if (isAstray(caller) || !caller.home().isTenant() || ofTenant && aim.tenant() != caller.home()) return HIDDEN;
        if (!admits("MEMBER") && caller.rank() != CallerKind.Rank.OWNER) return FORBIDDEN;
        return reaches(caller.home(), caller, aim);
    }

    /** What a user has belongs to that user alone; the owner made it. */
    private boolean isTheirOwn(CallerKind caller, Aim aim) {
        return ids == 0 || caller.rank() == CallerKind.Rank.OWNER && aim.isOf(caller.home(), caller.place(), false);
    }

    /** On the domain of another tenant than one's own. */
    private static boolean isAstray(CallerKind caller) {
        return caller.domain().isTenant() && caller.domain() != caller.home();
    }

    private Verdict reaches(Side tenant, CallerKind caller, Aim aim) {
        return tenant.isTenant() && (ids == 0 || aim.isOf(tenant, caller.place(), ofModule)) ? ADMITTED : HIDDEN;
    }

    private boolean admits(String word) {
        return who.contains(word);
    }

    private IllegalStateException underivable(String what) {
        return new IllegalStateException("What " + this + " means for a caller cannot be derived, it admits " + what + ": teach this class what that means.");
    }
}
