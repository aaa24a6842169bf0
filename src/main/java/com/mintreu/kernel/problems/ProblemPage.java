package com.mintreu.kernel.problems;

import java.nio.charset.StandardCharsets;

/** A problem as a page in HTML, for persons: the facts of the JSON, and nothing that a strict Content-Security-Policy would stop. */
public final class ProblemPage {
    public static final String MEDIA_TYPE = "text/html;charset=utf-8";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$d %2$s</title></head>
            <body>
            <h1>%1$d %2$s</h1>
            <p>%3$s</p>
            %4$s<p>Request <code>%5$s</code>, problem <code>%6$s</code></p>
            </body>
            </html>
            """;

    private ProblemPage() {}

    /** Whether the caller is a browser: it takes HTML and does not name JSON. */
    public static boolean isWanted(String accept) {
        var header = AcceptHeader.of(accept);
        return header.names("text/html")
                && !header.names("application/json")
                && !header.names(ProblemView.MEDIA_TYPE)
                && !header.names("application/*");
    }

    public static byte[] of(ProblemView problem) {
        return PAGE.formatted(
                        problem.status(),
                        escaped(problem.title()),
                        escaped(problem.detail()),
                        facts(problem),
                        escaped(problem.requestId()),
                        escaped(problem.type()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String facts(ProblemView problem) {
        var list = new StringBuilder();
        problem.errors().forEach(error -> list.append(item(error.pointer(), error.detail())));
        problem.quota().ifPresent(name -> list.append(item("quota", name)));
        problem.limit().ifPresent(limit -> list.append(item("limit", limit.toString())));
        problem.used().ifPresent(used -> list.append(item("used", used.toString())));
        return list.isEmpty() ? "" : "<ul>\n" + list + "</ul>\n";
    }

    private static String item(String name, String value) {
        return "<li><code>" + escaped(name) + "</code>: " + escaped(value) + "</li>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
