package com.mintreu.siege.servers;

import com.mintreu.bench.load.Request;
import com.mintreu.launch.Ports;
import com.mintreu.siege.honest.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An Apache in front of the container, which lets a head and a body take a few seconds (mod_reqtimeout), as hosts have it. */
public final class Apache implements AutoCloseable {
    private static final String CONFIGURATION = """
            ServerName localhost
            ServerRoot "%1$s"
            PidFile apache.pid
            ErrorLog apache.log
            LogLevel crit
            Listen 127.0.0.1:%3$d
            LoadModule mpm_event_module "%2$s/mod_mpm_event.so"
            LoadModule authz_core_module "%2$s/mod_authz_core.so"
            LoadModule reqtimeout_module "%2$s/mod_reqtimeout.so"
            LoadModule proxy_module "%2$s/mod_proxy.so"
            LoadModule proxy_http_module "%2$s/mod_proxy_http.so"
            <IfModule unixd_module>
            User "#65534"
            Group "#65534"
            </IfModule>
            ThreadsPerChild 256
            ThreadLimit 256
            ServerLimit 16
            StartServers 16
            MaxRequestWorkers 4096
            ThreadStackSize 262144
            ListenBackLog 4096
            RequestReadTimeout header=3-5,MinRate=2000 body=5,MinRate=1000
            ProxyPreserveHost On
            ProxyPass "/" "http://127.0.0.1:%4$d/"
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final int port;
    private final Thread ending;

    private Apache(Process process, int port) {
        this.process = process;
        this.port = port;
        this.ending = new Thread(process::destroy, "stop-apache");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** The program, if this machine has it. */
    public static Optional<Path> program() {
        return Stream.of("/usr/sbin/apache2", "/usr/sbin/httpd")
                .map(Path::of)
                .filter(program ->
                        Files.isExecutable(program) && modules(program).isPresent())
                .findFirst();
    }

    public static Apache start(Path folder, int container) {
        try {
            var program = program().orElseThrow();
            var port = Ports.free();
            Files.createDirectories(folder);
            var configuration = folder.resolve("apache.conf");
            Files.writeString(
                    configuration,
                    CONFIGURATION.formatted(folder, modules(program).orElseThrow(), port, container));
            Cores.freeLoad();
            var command = new ProcessBuilder(program.toString(), "-D", "FOREGROUND", "-f", configuration.toString());
            var apache = new Apache(
                    command.redirectErrorStream(true)
                            .redirectOutput(folder.resolve("apache.out").toFile())
                            .start(),
                    port);
            apache.awaitAnswer();
            Cores.pinLoad();
            return apache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The siege was interrupted.", e);
        }
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private static Optional<Path> modules(Path program) {
        return Stream.of("../lib/apache2/modules", "../lib64/httpd/modules", "../libexec/apache2")
                .map(folder -> program.resolveSibling(folder).normalize())
                .filter(folder -> Files.exists(folder.resolve("mod_reqtimeout.so")))
                .findFirst();
    }

    private void awaitAnswer() throws IOException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            try (var connection = new Connection(InetAddress.getLoopbackAddress(), address())) {
                if (connection.call(Request.get("/health/live"), end).status() == 200) return;
            } catch (IOException notYet) {
                if (!process.isAlive()) break;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        close();
        throw new IOException("Apache does not answer for the container.");
    }
}
