package com.mintreu.siege;

import com.mintreu.siege.cases.Case;
import com.mintreu.siege.cases.Cases;
import com.mintreu.siege.report.Row;
import com.mintreu.siege.report.Table;
import com.mintreu.siege.servers.Apache;
import com.mintreu.siege.servers.Container;
import com.mintreu.siege.servers.Database;
import com.mintreu.siege.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The command: quiet is measured, then one attack comes after the other. Ends with 1 if something did not hold. */
public final class Siege {
    private static final long BEGIN = System.nanoTime();
    /** No case begins later, so that all is over within 15 minutes. */
    private static final long MAX_SECONDS = 14 * 60 - 10;

    private static final Consumer<String> PROGRESS = sentence -> System.out.printf("%4d s  %s%n", seconds(), sentence);

    private Siege() {}

    public static void main(String[] arguments) throws IOException {
        var plan = Plan.of(arguments);
        var cases =
                Cases.ALL.stream().filter(each -> each.isOneOf(plan.cases())).toList();
        if (cases.isEmpty()) throw new IllegalArgumentException("There is no such case: " + plan.cases());
        var table = run(plan, cases);
        Files.writeString(plan.folder().resolve("table.md"), table.toString());
        System.out.println("\n" + table);
        System.exit(table.holds() ? 0 : 1);
    }

    private static Table run(Plan plan, List<Case> cases) {
        var token = UUID.randomUUID().toString();
        try (var database = new Database(plan.home(), plan.folder().resolve("data"), PROGRESS)) {
            var settings = new HashMap<>(database.settings());
            settings.put("mintreu.setup.token", token);
            try (var container =
                    new Container(plan.tomcat(), plan.folder().resolve("tomcat"), plan.war(), settings, PROGRESS)) {
                PROGRESS.accept("Rows: three honest tenants, and one that attacks");
                return run(cases, new Assault(plan, container, database, World.make(container.port(), token)));
            }
        }
    }

    private static Table run(List<Case> cases, Assault assault) {
        var table = new Table();
        table.add(told(assault.quiet()));
        for (var each : cases) add(each, assault, table);
        return table;
    }

    private static void add(Case each, Assault assault, Table table) {
        PROGRESS.accept(each.key() + ": " + each.title());
        if (seconds() > MAX_SECONDS) table.miss(each);
        else if (each.isBehindApache() && Apache.program().isEmpty())
            table.leaveOut(each, "there is no Apache with mod_reqtimeout here");
        else table.add(told(assault.run(each)));
    }

    private static Row told(Row row) {
        PROGRESS.accept("    " + row);
        return row;
    }

    private static long seconds() {
        return (System.nanoTime() - BEGIN) / 1_000_000_000;
    }
}
