package com.mintreu.isolation;

import static com.mintreu.isolation.Place.FIRST;
import static com.mintreu.isolation.Side.HERE;

/** Whose ids stand in the path. The tenant that attacks is here, the one that is attacked is there. */
public enum Aim {
    OWN("own"),
    SIBLINGS("another application's"),
    FOREIGN("another tenant's"),
    MISSING("missing"),
    FOREIGN_LAST("another tenant's below own"),
    MISSING_LAST("missing below own");

    private final String words;

    Aim(String words) {
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
    boolean isOf(Side tenant, Place place, boolean placeMatters) {
        return switch (this) {
            case OWN -> tenant == HERE && (!placeMatters || place == FIRST);
            case SIBLINGS -> tenant == HERE && place == Place.SIBLING;
            case FOREIGN -> tenant == Side.THERE && (!placeMatters || place == FIRST);
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
