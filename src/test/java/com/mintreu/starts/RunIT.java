package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mintreu.launch.Ports;
import com.mintreu.launch.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run command: its session works when pasted, a hard kill loses nothing, and the next start copes with what is left. */
class RunIT {
    private static final Path HOME = Node.FOLDER.resolve("run");

    @BeforeEach
    void onTomcatAlone() {
        assumeTrue("tomcat".equals(System.getProperty("mintreu.container")), "the run command starts Tomcat");
    }

    @Test
    void theSessionWorksWhenPastedAndARestartKeepsTheData() throws Exception {
        Files.createDirectories(HOME);
        Files.deleteIfExists(HOME.resolve("demo.properties"));
        var database = OwnDatabase.empty("run");
        var port = Ports.free();

        var first = start(database, port);
        var session = told(first).stream()
                .filter(line ->
                        line.startsWith("  ") && (line.contains("curl") || line.contains("=") || line.contains("-d '")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        assertThat(pasted(session)).contains("\"publishedAt\"").contains("Hello from curl");
        first.destroyForcibly().waitFor();

        var second = start(database, port);
        try {
            told(second);
            ProcessHandle.of(Long.parseLong(
                            Files.readString(HOME.resolve("tomcat.pid")).split(" ")[0]))
                    .orElseThrow()
                    .destroyForcibly();
            assertThat(nextLine(second, "Tomcat has ended")).contains("exit status 137", "starting it again");
            assertThat(nextLine(second, "waiting for /health/ready")).contains("port " + port);
            awaitReady(port);
            var posts = session.lines()
                    .filter(line -> !line.startsWith("POST=") && !line.contains("-d '") && !line.contains("PUT"))
                    .collect(Collectors.joining("\n"));
            assertThat(pasted(posts)).contains("Hello from curl");
        } finally {
            second.destroy();
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(OwnDatabase database, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djdk.httpclient.allowRestrictedHeaders=host",
                "-Dmintreu.home=" + HOME,
                "-Dmintreu.port=" + port,
                "-Dmintreu.database.url=" + database.url(),
                "-Dmintreu.database.user=" + database.user(),
                "-Dmintreu.database.password=" + database.password()));
        for (var name : List.of("mintreu.war", "mintreu.tomcat.home"))
            command.add("-D" + name + "=" + System.getProperty(name));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Run.class.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What it prints until it runs: the last line is the session's last call. */
    private static List<String> told(Process run) throws IOException {
        var told = new ArrayList<String>();
        var output = run.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            told.add(line);
            if (line.contains("-X PUT")) return told;
        }
        throw new AssertionError("It ended: " + told);
    }

    private static String nextLine(Process run, String part) throws IOException {
        var output = run.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) if (line.contains(part)) return line;
        throw new AssertionError("It ended without a line that has \"" + part + "\"");
    }

    private static void awaitReady(int port) throws IOException, InterruptedException {
        pasted("for i in $(seq 600); do curl -fs http://127.0.0.1:%d/health/ready && exit; sleep 0.1; done; exit 1"
                .formatted(port));
    }

    private static String pasted(String session) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-e", "-u", "-c", session)
                .redirectErrorStream(true)
                .start();
        var output = new String(bash.getInputStream().readAllBytes());
        assertThat(bash.waitFor()).as("%s%n%s", session, output).isZero();
        return output;
    }
}
