package com.mintreu.starts;

import com.mintreu.launch.CannotStart;
import com.mintreu.launch.Ports;
import com.mintreu.launch.Tomcat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Tomcat with the WAR in it, started for one test. Its logs stay until the next run, for reading. */
public final class Node implements AutoCloseable {
    static final Path WAR = Path.of(System.getProperty("mintreu.war"));
    static final Path TOMCAT = Path.of(System.getProperty("mintreu.tomcat.home"));
    static final Path FOLDER = WAR.resolveSibling("starts");
    /** It lives for seconds: what pays off later is left out. */
    private static final List<String> BRIEFLY = List.of("-Xmx100m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path base;
    private final URI uri;
    private final URI health;
    private final Runnable end;

    private Node(Path base, URI uri, URI health, Runnable end) {
        this.base = base;
        this.uri = uri;
        this.health = health;
        this.end = end;
    }

    public static Node start(String name, Map<String, String> settings, String... jvmOptions) {
        return start(name, WAR, settings, jvmOptions);
    }

    /** With another WAR than the one that was built. */
    static Node start(String name, Path war, Map<String, String> settings, String... jvmOptions) {
        var base = base(name);
        try {
            var tomcat =
                    Tomcat.start(TOMCAT, base, war, Ports.free(), settings, briefly(jvmOptions), System.out::println);
            return new Node(base, tomcat.uri(), tomcat.health(), tomcat::close);
        } catch (CannotStart refused) {
            Folder.delete(base.resolve("webapps"));
            throw refused;
        }
    }

    /** Returns when it is alive, whether it can serve or not. */
    static Node startUnready(String name, Map<String, String> settings) {
        var base = base(name);
        var tomcat = Tomcat.startUnready(TOMCAT, base, WAR, Ports.free(), settings, briefly(), System.out::println);
        return new Node(base, tomcat.uri(), tomcat.health(), tomcat::close);
    }

    /** The log of a start that must fail. */
    static String refused(String name, Map<String, String> settings, String... jvmOptions) {
        return refused(name, WAR, settings, jvmOptions);
    }

    static String refused(String name, Path war, Map<String, String> settings, String... jvmOptions) {
        try (var node = start(name, war, settings, jvmOptions)) {
            throw new AssertionError("The start was not refused: " + node.log());
        } catch (CannotStart refused) {
            if (!refused.getMessage().contains("the WAR in it did not start")) throw refused;
            return Folder.logs(FOLDER.resolve(name));
        }
    }

    /** From another distribution of Tomcat than the stock one, and with environment variables. */
    static Node start(
            String name,
            Path tomcat,
            Map<String, String> settings,
            Map<String, String> environment,
            String... jvmOptions) {
        var base = base(name);
        var elsewhere = Elsewhere.start(tomcat, base, WAR, settings, environment, briefly(jvmOptions));
        return new Node(base, elsewhere.uri(), elsewhere.uri(), elsewhere::close);
    }

    public Caller caller() {
        return Caller.of(uri);
    }

    /** At the port that answers nothing but health. */
    Caller atHealthPort() {
        return Caller.of(health);
    }

    ProcessHandle process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(base.resolveSibling(base.getFileName() + ".pid"))
                            .split(" ")[0]))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return uri;
    }

    String log() {
        return Folder.logs(base);
    }

    @Override
    public void close() {
        end.run();
        Folder.delete(base.resolve("webapps"));
    }

    private static Path base(String name) {
        var base = FOLDER.resolve(name);
        Folder.delete(base.resolve("logs"));
        return base;
    }

    private static List<String> briefly(String... jvmOptions) {
        return Stream.concat(BRIEFLY.stream(), Stream.of(jvmOptions)).toList();
    }
}
