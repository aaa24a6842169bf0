package com.mintreu.starts;

import com.mintreu.launch.Ports;
import com.mintreu.launch.Tomcat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Tomcat that is started by a process between it and the tests', as the environment of a process can be chosen only when
 * it begins. That process ends, and Tomcat with it, when nobody is left who could write to it.
 */
record Elsewhere(Process process, URI uri) {
    private static final String STARTED = "Started: ";

    static Elsewhere start(
            Path tomcat,
            Path base,
            Path war,
            Map<String, String> settings,
            Map<String, String> environment,
            List<String> jvmOptions) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Elsewhere.class.getName(),
                tomcat.toString(),
                base.toString(),
                war.toString()));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(jvmOptions);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            return new Elsewhere(process, started(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments: Tomcat, its base, the WAR, settings (none that is secret) such as {@code mintreu.name=value}, then options for the JVM. */
    public static void main(String... arguments) throws IOException {
        var settings = new TreeMap<String, String>();
        var options = new ArrayList<String>();
        for (var argument : List.of(arguments).subList(3, arguments.length)) {
            if (argument.startsWith("-")) options.add(argument);
            else settings.put(argument.split("=")[0], argument.split("=")[1]);
        }
        var tomcat = Tomcat.start(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Ports.free(),
                settings,
                options,
                System.out::println);
        System.out.println(STARTED + tomcat.uri());
        while (System.in.read() >= 0) continue;
        tomcat.close();
        System.exit(0);
    }

    void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI started(BufferedReader output) {
        var told = new ArrayList<String>();
        for (var line : (Iterable<String>) output.lines()::iterator) {
            if (line.startsWith(STARTED)) return URI.create(line.substring(STARTED.length()));
            told.add(line);
        }
        throw new IllegalStateException("Tomcat did not start: " + told);
    }
}
