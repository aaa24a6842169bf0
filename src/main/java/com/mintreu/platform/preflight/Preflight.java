package com.mintreu.platform.preflight;

import com.mintreu.kernel.memory.HeapWatch;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.persistence.DatabaseFacts;
import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.kernel.web.HealthPort;
import com.mintreu.kernel.web.Proxies;
import com.mintreu.platform.tenants.PlatformDomain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the database, the process and the way by which requests come in. Changes nothing. */
@ApplicationScoped
class Preflight {
    private static final long MEBIBYTE = 1 << 20;
    private static final String OLDEST_DATABASE = "10.6";

    @Inject
    DatabaseFacts facts;

    @Inject
    Database database;

    @Inject
    PlatformDomain platformDomain;

    @Inject
    Proxies proxies;

    @Inject
    HeapWatch heapWatch;

    @Inject
    HealthPort healthPort;

    List<Line> lines(HttpServletRequest request) {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("version of Mintreu", BuildIndex.version()));
        lines.add(changes());
        lines.addAll(database(facts.read()));
        lines.addAll(process(request));
        lines.addAll(container());
        lines.addAll(way(request));
        return lines;
    }

    private Line changes() {
        var readOnly = database.readOnly();
        return Line.of(
                "changes",
                readOnly.map("refused: "::concat).orElse("taken"),
                readOnly.isEmpty(),
                "Free space or raise the quota, and ask the host to give INSERT and UPDATE back; if the schema is newer, deploy the release that made it.");
    }

    private static List<Line> database(DatabaseFacts.Facts facts) {
        var version = facts.variable("version");
        return List.of(
                Line.of(
                        "database version",
                        version,
                        isNewEnough(version),
                        "Ask the host for MariaDB " + OLDEST_DATABASE + " or newer."),
                Line.of(
                        "right to change the schema",
                        facts.mayChangeSchema(),
                        facts.mayChangeSchema(),
                        "Grant all rights on this database, or run the changelogs as another user and set mintreu.migrations to check."),
                Line.fact("character set of the server (ours is utf8mb4)", facts.variable("character_set_server")),
                Line.of(
                        "sql_mode",
                        facts.variable("sql_mode"),
                        facts.variable("sql_mode").contains("STRICT"),
                        "Ask the host for strict mode: without it, values are cut to fit."),
                Line.fact("time zone of the session", facts.variable("time_zone")),
                Line.of(
                        "max_allowed_packet",
                        facts.variable("max_allowed_packet"),
                        facts.number("max_allowed_packet") >= 4 * MEBIBYTE,
                        "Ask the host for at least 4 MiB."),
                Line.fact("wait_timeout of the server (our connections ask for more)", facts.variable("wait_timeout")),
                Line.of(
                        "max_user_connections",
                        facts.variable("max_user_connections"),
                        facts.number("max_user_connections") == 0 || facts.number("max_user_connections") >= 3,
                        "Ask for at least 3, and set mintreu.database.pool to one or two less."),
                Line.fact("binary log", facts.variable("log_bin")));
    }

    private static boolean isNewEnough(String version) {
        var wanted = OLDEST_DATABASE.split("\\.");
        var found = version.split("[.-]");
        var major = Integer.parseInt(found[0]) - Integer.parseInt(wanted[0]);
        return version.contains("MariaDB")
                && (major > 0 || major == 0 && Integer.parseInt(found[1]) >= Integer.parseInt(wanted[1]));
    }

    private static List<Line> process(HttpServletRequest request) {
        var heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        var metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getMax())
                .findFirst()
                .orElse(-1);
        var folder = (File) request.getServletContext().getAttribute("jakarta.servlet.context.tempdir");
        return List.of(
                Line.of("heap, MiB", heap, heap >= 90, "Start Java with -Xmx100m or more."),
                Line.of(
                        "metaspace, MiB",
                        metaspace < 0 ? "unlimited" : metaspace / MEBIBYTE,
                        metaspace < 0 || metaspace >= 96 * MEBIBYTE,
                        "Raise -XX:MaxMetaspaceSize to 96m, to 192m for redeploying without a restart."),
                Line.of(
                        "Java",
                        Runtime.version(),
                        Runtime.version().feature() >= 17,
                        "Ask the host for Java 17 or newer."),
                Line.fact("container", request.getServletContext().getServerInfo()),
                Line.of(
                        "writable folder",
                        folder,
                        folder != null && folder.canWrite(),
                        "Let the container's user write to its work folder."));
    }

    private List<Line> container() {
        var heap = Runtime.getRuntime().maxMemory();
        var lines = new ArrayList<>(Jvm.lines(heap, heapWatch.exitsWhenBroken()));
        lines.addAll(Connectors.lines(heap));
        lines.add(Line.fact(
                "port for health alone",
                healthPort.number() == 0 ? "none: health waits with all other requests" : healthPort.number()));
        return lines;
    }

    private List<Line> way(HttpServletRequest request) {
        var domain = platformDomain.name();
        var wildcard = resolves("preflight." + domain);
        var peer = Proxies.peer(request);
        var forwarded = request.getHeader("X-Forwarded-For") != null;
        return List.of(
                Line.fact(
                        "scheme, host and context as seen here",
                        "%s://%s:%s%s"
                                .formatted(
                                        request.getScheme(),
                                        request.getServerName(),
                                        request.getServerPort(),
                                        request.getContextPath())),
                Line.fact("client address as seen here", request.getRemoteAddr()),
                Line.of(
                        "the proxy in front is trusted",
                        forwarded ? proxies.isTrusted(peer) : "none says that it is there",
                        !forwarded || proxies.isTrusted(peer),
                        "If %s is your proxy's address and not your own (as it is with AJP), add it to mintreu.proxies: until then its X-Forwarded headers do not count, and all callers count as one address."
                                .formatted(peer)),
                Line.of(
                        "names below " + domain + " lead somewhere",
                        wildcard,
                        wildcard,
                        "Add a wildcard record *." + domain + " to the DNS, or add each tenant's domain by hand."));
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
