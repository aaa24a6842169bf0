package com.mintreu.kernel.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The problem that a unique key of an entity's table ends in, in place of {@code duplicate}: 409, also where two write at the same moment. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(UniqueKey.All.class)
public @interface UniqueKey {
    /** As the changelog has it, such as {@code uq_polls_votes_voter}. */
    String name();

    /** The last part of the problem's type, such as {@code already-voted}. */
    String type();

    /** Such as "Already voted". */
    String title();

    /** A sentence for people. */
    String detail();

    /** Several of one entity. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        UniqueKey[] value();
    }
}
