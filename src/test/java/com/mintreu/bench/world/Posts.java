package com.mintreu.bench.world;

import java.time.Duration;
import java.time.Instant;

/**
 * The posts of a tenant that were made by SQL, numbered from 1, oldest first. They are published a little over six minutes
 * apart, and their ids are what the platform would have given them at those moments. One more, the newest, is the sample
 * that came in through the API.
 */
public final class Posts {
    /** What small tenants have, the sample not counted. */
    public static final int FEW = 499;

    static final String ID = "((157852800000 + s.seq * 391000) << 22)";
    static final String PUBLISHED = "TIMESTAMP '2025-01-01 00:00:00' + INTERVAL s.seq * 391 SECOND";

    private static final Instant FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant EPOCH_OF_IDS = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(391);

    private Posts() {}

    public static Instant published(int number) {
        return FIRST_DAY.plus(STEP.multipliedBy(number));
    }

    public static long id(int number) {
        return (published(number).toEpochMilli() - EPOCH_OF_IDS.toEpochMilli()) << 22;
    }
}
