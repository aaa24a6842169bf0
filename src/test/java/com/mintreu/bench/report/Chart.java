package com.mintreu.bench.report;

import com.mintreu.bench.rounds.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as a picture: for each contender a bar of the processor time of a request, Tomcat's part and MariaDB's, and its requests a second. */
final class Chart {
    private static final int WIDTH = 960;
    private static final int LEFT = 190;
    private static final int SCALE = 560;
    private static final int ROW = 22;
    private static final int TITLE = 34;
    private static final int TOP = 84;
    /** A log-in costs dozens of milliseconds on purpose; its bar is cut off. */
    private static final double LONGEST = 4;

    private static final String STYLE = """
            text { font: 13px system-ui, sans-serif; fill: #24292f }
            .head { font-size: 18px; font-weight: 600 } .case { font-weight: 600 } .small { font-size: 12px; fill: #57606a } .name { text-anchor: end }
            .server { fill: #0b6bcb } .database { fill: #9ac8f5 } .floor.server { fill: #6e7781 } .floor.database { fill: #cdd3d9 } .grid { stroke: #eaeef2 }""";

    private final StringBuilder svg = new StringBuilder();
    private final double longest;
    private int y = TOP;

    private Chart(double longest) {
        this.longest = longest;
    }

    static String of(Results results) {
        var cases = results.figures.stream()
                .map(Figures::of)
                .distinct()
                .collect(Collectors.toMap(
                        of -> of, of -> contenders(results, of), (one, other) -> one, LinkedHashMap::new));
        var longest = cases.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Figures::processor)
                .filter(each -> each <= LONGEST)
                .max()
                .orElse(LONGEST);
        var chart = new Chart(longest);
        cases.forEach((of, contenders) -> chart.draw(results.titles.get(of), contenders));
        return chart.framed();
    }

    private static List<Figures> contenders(Results results, String of) {
        return results.figures.stream()
                .filter(each -> each.of().equals(of))
                .map(Figures::contender)
                .distinct()
                .map(contender -> results.find(of, contender).orElseThrow())
                .toList();
    }

    private void draw(String title, List<Figures> contenders) {
        var connections = contenders.get(0).connections() + " connections";
        add(
                "<text class='case' x='20' y='%d'>%s</text><text class='small name' x='%d' y='%d'>%s</text>",
                y + 14, escaped(title), WIDTH - 20, y + 14, connections);
        y += TITLE - 10;
        for (var each : contenders) {
            bar(each);
            y += ROW;
        }
        y += TITLE - 18;
    }

    private void bar(Figures each) {
        var server = Math.min(width(each.server()), SCALE);
        var database = Math.min(width(each.database()), SCALE - server);
        var whose = each.contender().startsWith("floor") ? "floor " : "";
        add("<text class='name' x='%d' y='%d'>%s</text>", LEFT - 10, y + 13, escaped(each.contender()));
        add("<rect class='%sserver' x='%d' y='%d' width='%.1f' height='%d'/>", whose, LEFT, y, server, ROW - 5);
        add(
                "<rect class='%sdatabase' x='%.1f' y='%d' width='%.1f' height='%d'/>",
                whose, LEFT + server, y, database, ROW - 5);
        var cut = each.processor() > longest ? "… " : "";
        add(
                "<text class='small' x='%.1f' y='%d'>%s%.2f + %.2f ms · %.0f/s%s</text>",
                LEFT + server + database + 8,
                y + 13,
                cut,
                each.server(),
                each.database(),
                each.perSecond(),
                each.wrong().isEmpty() ? "" : " · wrong answers");
    }

    private double width(double milliseconds) {
        return milliseconds / longest * SCALE;
    }

    private String framed() {
        var height = y + 10;
        var legend = Map.of("server", "Tomcat", "database", "MariaDB");
        var head = new Chart(longest);
        head.add(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'>",
                WIDTH, height, WIDTH, height);
        head.add("<style>%s</style><rect width='100%%' height='100%%' fill='#fff'/>", STYLE);
        head.add("<text class='head' x='20' y='34'>Processor time of a request, and requests a second</text>");
        head.add(
                "<rect class='server' x='20' y='48' width='14' height='14'/><text class='small' x='40' y='60'>%s</text>",
                legend.get("server"));
        head.add(
                "<rect class='database' x='100' y='48' width='14' height='14'/><text class='small' x='120' y='60'>%s</text>",
                legend.get("database"));
        head.add("<text class='small' x='190' y='60'>grey: the floor, a bare servlet; medians of all rounds</text>");
        return head.svg.append(svg).append("</svg>\n").toString();
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
