package com.mintreu.platform.preflight;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The connectors of the container, as Tomcat shows them by JMX. Other containers have no such beans. */
final class Connectors {
    private static final List<String> ATTRIBUTES =
            List.of("maxThreads", "maxConnections", "connectionTimeout", "maxSwallowSize", "maxHttpHeaderSize");

    private Connectors() {}

    static List<Line> lines(long heap) {
        var found = all().stream().map(connector -> connector.line(heap)).toList();
        return found.isEmpty() ? List.of(Line.fact("connectors", "not to be seen here")) : found;
    }

    private static List<Connector> all() {
        var server = ManagementFactory.getPlatformMBeanServer();
        try {
            return server.queryNames(new ObjectName("*:type=ProtocolHandler,*"), null).stream()
                    .sorted()
                    .map(name -> new Connector(String.valueOf(name.getKeyProperty("port")), attributes(server, name)))
                    .filter(connector -> !connector.attributes().isEmpty())
                    .toList();
        } catch (JMException | RuntimeException notShown) {
            return List.of();
        }
    }

    private static Map<String, Integer> attributes(MBeanServer server, ObjectName name) {
        var attributes = new LinkedHashMap<String, Integer>();
        for (var attribute : ATTRIBUTES) {
            try {
                if (server.getAttribute(name, attribute) instanceof Integer value) attributes.put(attribute, value);
            } catch (JMException | RuntimeException notShown) {
                continue; // AJP has no maxSwallowSize
            }
        }
        return attributes;
    }
}
