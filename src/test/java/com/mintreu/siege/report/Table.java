package com.mintreu.siege.report;

import com.mintreu.siege.cases.Case;
import com.mintreu.siege.cases.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows, in Markdown; what fails is bold, what a case does not ask for is in parentheses. */
public final class Table {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean complete = true;

    public void add(Row row) {
        rows.add(row);
    }

    /** A case for which this machine lacks something. */
    public void leaveOut(Case which, String why) {
        notes.add("`%s` (%s) is left out: %s.".formatted(which.key(), which.title(), why));
    }

    /** A case for which there was no time. What was not seen does not hold. */
    public void miss(Case which) {
        leaveOut(which, "the time is over");
        complete = false;
    }

    public boolean holds() {
        return rows.stream().allMatch(Row::holds) && complete;
    }

    @Override
    public String toString() {
        var titles = Stream.concat(
                        Stream.of("case", "attack", "attackers got"),
                        Stream.of(Check.values()).map(Check::toString))
                .toList();
        return line(titles.stream())
                + line(titles.stream().map(title -> "---"))
                + rows.stream().map(Table::line).collect(Collectors.joining())
                + notes.stream().map(note -> "\n" + note + "\n").collect(Collectors.joining());
    }

    private static String line(Row row) {
        return line(Stream.concat(
                Stream.of("`" + row.key() + "`", row.title(), row.attackers()),
                Stream.of(Check.values()).map(row::seen)));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
