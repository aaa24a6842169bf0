package com.mintreu.isolation;

import static com.mintreu.isolation.Side.HERE;
import static com.mintreu.isolation.TargetApplication.FIRST;

/** Whose ids stand in the path. The tenant that attacks is here, the one that is attacked is there. */
public enum IdOrigin {
    OWN("own"),
    SIBLINGS("another application's"),
    FOREIGN("another tenant's"),
    MISSING("missing"),
    FOREIGN_LAST("another tenant's below own"),
    MISSING_LAST("missing below own");

    private final String words;

    IdOrigin(String words) {
        this.words = words;
    }

    /** Whose the first id is, which in a tenant's path is the tenant. */
    Side tenant() {
        return switch (this) {
            case FOREIGN -> Side.THERE;
            case MISSING -> Side.NOWHERE;
            default -> HERE;
        };
    }

    /** Whether all the ids are of this tenant and, where it matters, of this application. */
    boolean isOf(Side tenant, TargetApplication target, boolean targetMatters) {
        return switch (this) {
            case OWN -> tenant == HERE && (!targetMatters || target == FIRST);
            case SIBLINGS -> tenant == HERE && target == TargetApplication.SIBLING;
            case FOREIGN -> tenant == Side.THERE && (!targetMatters || target == FIRST);
            default -> false;
        };
    }

    boolean isMissing() {
        return this == MISSING || this == MISSING_LAST;
    }

    @Override
    public String toString() {
        return words;
    }
}
