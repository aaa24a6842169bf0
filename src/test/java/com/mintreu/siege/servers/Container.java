package com.mintreu.siege.servers;

import com.mintreu.launch.Ports;
import com.mintreu.launch.Tomcat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Tomcat with the WAR, as the run command starts it. It can be started anew, on the same port. */
public final class Container implements AutoCloseable {
    private static final Pattern NEEDED = Pattern.compile(".*(Acceptor|Poller).*|Catalina-utility-.*|main");
    private static final Pattern MAX_CONNECTIONS = Pattern.compile("maxConnections=\"(\\d+)\"");
    private static final int TOMCATS_MAX_CONNECTIONS = 8192;
    private static final int PATIENCE_SECONDS = 15;

    private final Path home;
    private final Path base;
    private final Path war;
    private final int port = Ports.free();
    private final Map<String, String> settings;
    private final Consumer<String> progress;
    private Tomcat tomcat;

    public Container(Path home, Path base, Path war, Map<String, String> settings, Consumer<String> progress) {
        this.home = home;
        this.base = base;
        this.war = war;
        this.settings = settings;
        this.progress = progress;
        start();
    }

    public void restart() {
        tomcat.close();
        start();
    }

    public int port() {
        return port;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Where a panel asks whether the platform is alive. */
    public URI health() {
        return tomcat.health().resolve("health/live");
    }

    /** How many connections the API's port takes. */
    public int maxConnections() {
        try {
            var stated = MAX_CONNECTIONS.matcher(Files.readString(base.resolve("conf/server.xml")));
            return stated.find() ? Integer.parseInt(stated.group(1)) : TOMCATS_MAX_CONNECTIONS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Logs logs() {
        return Logs.from(base.resolve("logs"));
    }

    /** The threads without which the container is dead, or empty if the process has ended or does not tell. */
    public Set<String> neededThreads() {
        var threads = CompletableFuture.supplyAsync(() -> tomcat.jvm().threads());
        try {
            return threads.get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(NEEDED.asMatchPredicate())
                    .collect(Collectors.toSet());
        } catch (ExecutionException | TimeoutException silent) {
            return Set.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The siege was interrupted.", e);
        }
    }

    @Override
    public void close() {
        tomcat.close();
    }

    private void start() {
        Cores.freeLoad();
        tomcat = Tomcat.start(home, base, war, port, settings, Tomcat.JVM_OPTIONS, progress);
        progress.accept("Tomcat: " + Cores.pinLoad());
    }
}
