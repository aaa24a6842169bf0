package com.mintreu.bench.servers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The folder of one Tomcat (CATALINA_BASE). Each site is a service of its own, so that every WAR is at the root of a port. */
final class ServerFolder {
    /** A connection is kept for as long as the load wants it; everything else is as in the distribution. */
    private static final String SERVER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Server port="-1">
              <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
              <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
            %s
            </Server>
            """;

    private static final String SERVICE = """
              <Service name="%1$s">
                <Connector address="127.0.0.1" port="%2$d" protocol="HTTP/1.1" connectionTimeout="20000" maxKeepAliveRequests="-1"/>
                <Engine name="%1$s" defaultHost="localhost">
                  <Host name="localhost" appBase="webapps/%1$s" unpackWARs="false" autoDeploy="false"/>
                </Engine>
              </Service>
            """;
    private static final String CONTEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Context docBase="%1$s">
              <Environment name="mintreu.config" type="java.lang.String" value="%2$s"/>
              <Parameter name="mintreu.config" value="%2$s"/>
            </Context>
            """;

    private ServerFolder() {}

    static void make(Path home, Path base, List<Site> sites) throws IOException {
        Folder.delete(base);
        for (var folder : List.of("conf", "wars", "work", "temp", "logs"))
            Files.createDirectories(base.resolve(folder));
        try (var files = Files.list(home.resolve("conf"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, base.resolve("conf").resolve(file.getFileName().toString()));
        }
        var services = sites.stream()
                .map(site -> SERVICE.formatted(site.name(), site.port()))
                .collect(Collectors.joining());
        Files.writeString(base.resolve("conf/server.xml"), SERVER.formatted(services));
        for (var site : sites) add(site, base);
    }

    /** The WAR is copied: a build during the run must not change it. */
    private static void add(Site site, Path base) throws IOException {
        var war = Files.copy(site.war(), base.resolve("wars/" + site.name() + ".war"));
        var settings = base.resolve("conf/" + site.name() + ".properties");
        Folder.createForOwner(settings);
        try (BufferedWriter writer = Files.newBufferedWriter(settings)) {
            var properties = new Properties();
            properties.putAll(site.settings());
            properties.store(writer, null);
        }
        Files.createDirectories(base.resolve("webapps/" + site.name()));
        var context = Files.createDirectories(base.resolve("conf/" + site.name() + "/localhost"))
                .resolve("ROOT.xml");
        Files.writeString(context, CONTEXT.formatted(war, settings));
    }
}
