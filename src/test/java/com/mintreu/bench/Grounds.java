package com.mintreu.bench;

import com.mintreu.bench.load.Request;
import com.mintreu.bench.servers.DatabaseServer;
import com.mintreu.bench.servers.FloorWar;
import com.mintreu.bench.servers.Server;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.LargeWorld;
import com.mintreu.bench.world.SmallWorld;
import com.mintreu.bench.world.World;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What all stages stand on: the database with its two worlds, each made when the first stage asks for it, and the WARs. */
final class Grounds implements AutoCloseable {
    static final String FLOOR = "floor";
    private static final Request READY = Request.get("/health/ready");

    private final Plan plan;
    private final Consumer<String> progress;
    private final DatabaseServer database;
    private final Path floor;
    private World small;
    private World large;

    @FunctionalInterface
    private interface Making {
        World make(int port, String setupToken, Map<String, String> settings, Connection connection)
                throws SQLException;
    }

    Grounds(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.floor = FloorWar.pack(plan.folder().resolve("floor.war"));
        this.database = DatabaseServer.start(plan.home(), plan.folder().resolve("data"), progress);
    }

    DatabaseServer database() {
        return database;
    }

    World small() {
        if (small == null) small = make("mintreu", "small: 20 tenants with 500 posts of 4 KB", SmallWorld::make);
        return small;
    }

    World large() {
        if (large == null) large = make("mintreu_large", "large: 2,000 tenants with 1,000,000 posts", LargeWorld::make);
        return large;
    }

    Site war(String name, World world) {
        return Site.of(name, plan.war(), world.settings());
    }

    Site floor(World world) {
        return Site.of(FLOOR, floor, world.settings());
    }

    /** Every WAR of the platform has its 100 MB of heap; the floor makes do with theirs. Returns when all are ready. */
    Server start(String name, List<Site> sites) {
        var platforms =
                sites.stream().filter(site -> !site.name().equals(FLOOR)).toList();
        progress.accept("Tomcat with "
                + String.join(", ", sites.stream().map(Site::name).toList()) + ": starting");
        var server = launch(name, sites, 100 * Math.max(1, platforms.size()));
        platforms.forEach(site -> server.awaitOk(site.port(), READY));
        return server;
    }

    /** As {@link #start}, but does not wait. */
    Server launch(String name, List<Site> sites, int megabytes) {
        var options = new ArrayList<>(List.of("-Xmx" + megabytes + "m"));
        options.addAll(plan.jvmOptions());
        return Server.start(plan.tomcat(), plan.folder().resolve("tomcat-" + name), sites, options);
    }

    @Override
    public void close() {
        database.close();
    }

    private World make(String name, String what, Making making) {
        var begin = System.nanoTime();
        progress.accept("Rows, " + what);
        try {
            var settings = database.settings(name);
            var token = UUID.randomUUID().toString();
            var site = Site.of("founding", plan.war(), settings).with("mintreu.setup.token", token);
            try (var server = start("founding", List.of(site));
                    var connection = database.connect(name)) {
                var world = making.make(site.port(), token, settings, connection);
                progress.accept("Rows: %,d tenants and %,d posts, there after %d s"
                        .formatted(
                                count("tenants", connection),
                                count("blog_posts", connection),
                                (System.nanoTime() - begin) / 1_000_000_000));
                return world;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be made: " + e.getMessage(), e);
        }
    }

    private static long count(String table, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
