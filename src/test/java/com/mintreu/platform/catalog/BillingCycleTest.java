package com.mintreu.platform.catalog;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCycleTest {
    private static final long YEAR_2000 = 946_684_800;
    private static final long YEAR_2200 = 7_258_118_400L;

    @ParameterizedTest
    @CsvSource({
        "monthly, 2026-11-22T10:15:30.123456Z, 2026-12-22T10:15:30.123456Z",
        "monthly, 2026-01-31T00:00:00Z,        2026-02-28T00:00:00Z",
        "monthly, 2028-01-31T00:00:00Z,        2028-02-29T00:00:00Z",
        "monthly, 2026-01-28T23:59:59Z,        2026-02-28T23:59:59Z",
        "monthly, 2026-03-31T12:00:00Z,        2026-04-30T12:00:00Z",
        "monthly, 2026-12-31T23:59:59Z,        2027-01-31T23:59:59Z",
        "monthly, 2026-03-28T02:30:00Z,        2026-04-28T02:30:00Z",
        "yearly,  2026-11-22T10:15:30.123456Z, 2027-11-22T10:15:30.123456Z",
        "yearly,  2027-11-22T00:00:00Z,        2028-11-22T00:00:00Z",
        "yearly,  2028-02-29T00:00:00Z,        2029-02-28T00:00:00Z",
        "yearly,  2027-02-28T00:00:00Z,        2028-02-28T00:00:00Z"
    })
    void endsByTheCalendar(BillingCycle cycle, Instant start, Instant end) {
        assertThat(cycle.endOf(start)).isEqualTo(end);
    }

    @Property
    void endsOnNoEarlierDayIfItBeginsOnALaterOne(
            @ForAll BillingCycle cycle,
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2200) long second,
            @ForAll @IntRange(max = 800) int days) {
        var start = Instant.ofEpochSecond(second);

        assertThat(cycle.endOf(start.plus(days, DAYS))).isAfterOrEqualTo(cycle.endOf(start));
    }

    @Property
    void lastsAsLongAsItIsNamed(@ForAll @LongRange(min = YEAR_2000, max = YEAR_2200) long second) {
        var start = Instant.ofEpochSecond(second);

        assertThat(Duration.between(start, BillingCycle.monthly.endOf(start)))
                .isBetween(Duration.ofDays(28), Duration.ofDays(31));
        assertThat(Duration.between(start, BillingCycle.yearly.endOf(start)))
                .isBetween(Duration.ofDays(365), Duration.ofDays(366));
    }
}
