package com.mintreu.siege.cases;

import java.util.List;
import java.util.stream.Stream;

/** All of them, in an order in which those that leave many rows behind come last. */
public final class Cases {
    public static final List<Case> ALL = Stream.of(
                    PageCases.ALL, ConnectionCases.ALL, BodyCases.ALL, PersonCases.ALL, RowCases.ALL)
            .flatMap(List::stream)
            .toList();

    public static final Case QUIET =
            Case.byTenant("quiet", "none", on -> List.of()).with(Check.LOG_INS);

    private Cases() {}
}
