package com.mintreu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a JVM tells about itself when another process asks (jcmd). */
public record Jvm(long pid) {
    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)\\s*$");
    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");
    private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*)\" #\\d+ ");

    /** The bytes of all objects in use, counted after a full collection. */
    public long liveHeap() {
        var histogram = ask("GC.class_histogram");
        var total = TOTAL.matcher(histogram);
        if (!total.find()) throw new IllegalStateException("jcmd counted nothing: " + histogram);
        return Long.parseLong(total.group(1));
    }

    /** How many objects of the class there are, counted after a full collection. */
    public int count(String className) {
        return ask("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split(" +"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(className))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    /** The bytes that classes take up now. */
    public long metaspace() {
        var used = METASPACE.matcher(ask("GC.heap_info"));
        if (!used.find()) throw new IllegalStateException("jcmd tells nothing about the metaspace");
        return Long.parseLong(used.group(1)) << 10;
    }

    /** The names of the threads that run Java. */
    public List<String> threads() {
        return THREAD.matcher(ask("Thread.print"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String ask(String command) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("jcmd does not run: " + e.getMessage(), e);
        }
    }
}
