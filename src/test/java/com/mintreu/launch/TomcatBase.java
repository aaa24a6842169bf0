package com.mintreu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder of one Tomcat instance (CATALINA_BASE): the distribution's configuration, our server.xml, the settings and what is to run. */
final class TomcatBase {
    /** No shutdown port, nothing but the one application, and no word about the server or a stack in an error page. Packed, as panels have it. */
    private static final String SERVER_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Server port="-1">
              <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
              <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
              <Service name="Catalina">
                %s
                <Engine name="Catalina" defaultHost="localhost">
                  <Host name="localhost" appBase="webapps" unpackWARs="false" autoDeploy="false" deployXML="false">
                    %s
                    <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"/>
                  </Host>
                </Engine>
              </Service>
            </Server>
            """;

    /** Else each connection that sends something malformed costs the log a stack. */
    private static final String QUIET_CONNECTOR = "\norg.apache.coyote.http11.Http11Processor.level = WARNING\n";

    /** Else all threads wait for each other, one by one, where the first twenty thousand texts are counted. */
    private static final String NO_STRING_CACHE = "\ntomcat.util.buf.StringCache.byte.enabled=false\n";

    private static final String MANAGER =
            "<Realm className=\"org.apache.catalina.realm.MemoryRealm\"/><Context path=\"/manager\" docBase=\"%s\" privileged=\"true\"/>";
    private static final String USERS = "<tomcat-users><user username=\"" + Manager.USER
            + "\" password=\"%s\" roles=\"manager-script\"/></tomcat-users>";

    private TomcatBase() {}

    /** With this WAR as its root application, and connectors that fit a small heap. */
    static void prepare(Path home, Path base, Path war, int port, int healthPort, Map<String, String> settings)
            throws IOException {
        if (!Files.isRegularFile(war))
            throw new CannotStart("There is no WAR at " + war + ": build it with mvn package.");
        var all = new HashMap<>(settings);
        all.putIfAbsent("mintreu.health.port", Integer.toString(healthPort));
        all.putIfAbsent("mintreu.requests", Connectors.REQUESTS_OF_ONE);
        prepare(home, base, SERVER_XML.formatted(Connectors.fitted(port, healthPort), ""), all);
        Files.writeString(base.resolve("conf/logging.properties"), QUIET_CONNECTOR, StandardOpenOption.APPEND);
        Files.writeString(base.resolve("conf/catalina.properties"), NO_STRING_CACHE, StandardOpenOption.APPEND);
        Files.copy(war, base.resolve("webapps/ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** With Tomcat's manager, and nothing else: stock, as in a panel. */
    static void prepareManager(Path home, Path base, String password, int port, Map<String, String> settings)
            throws IOException {
        prepare(
                home,
                base,
                SERVER_XML.formatted(Connectors.stock(port), MANAGER.formatted(home.resolve("webapps/manager"))),
                settings);
        Secrets.write(
                base.resolve("conf/tomcat-users.xml"), USERS.formatted(password).getBytes(StandardCharsets.UTF_8));
    }

    private static void prepare(Path home, Path base, String serverXml, Map<String, String> settings)
            throws IOException {
        if (!Files.isDirectory(home.resolve("conf")))
            throw new CannotStart("There is no Tomcat in " + home + ": run mvn clean and start again.");
        Secrets.folder(base);
        for (var stale : List.of("conf", "webapps", "work", "temp")) Folders.delete(base.resolve(stale));
        for (var fresh : List.of("conf", "webapps", "work", "temp", "logs"))
            Files.createDirectories(base.resolve(fresh));
        try (var files = Files.list(home.resolve("conf"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, base.resolve("conf").resolve(file.getFileName().toString()));
        }
        Files.writeString(base.resolve("conf/server.xml"), serverXml);
        Secrets.write(base.resolve("conf/mintreu.properties"), settings);
    }
}
