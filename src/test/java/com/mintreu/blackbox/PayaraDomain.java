package com.mintreu.blackbox;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Payara's configuration for a test. The one in Payara's jar listens on every address of the machine and looks for
 * other Payaras in its network; this is a copy of it that keeps to the loopback interface.
 */
final class PayaraDomain {
    private final Document domain;

    /** Writes {@code domain.xml} with one HTTP listener on the given port. */
    static Path write(Path folder, int httpPort) {
        var file = folder.resolve("domain.xml");
        try (var shipped = PayaraDomain.class.getResourceAsStream("/config/domain.xml")) {
            var domain =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(shipped);
            new PayaraDomain(domain).keepToLoopback(httpPort);
            var copy = TransformerFactory.newInstance().newTransformer();
            copy.transform(new DOMSource(domain), new StreamResult(file.toFile()));
            return file;
        } catch (IOException | ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("No configuration for Payara", e);
        }
    }

    /**
     * Hands the settings to the WAR as an operator would: in a file of the running domain. As system properties they
     * would stand, passwords and all, in the test reports.
     */
    static void configure(Map<String, String> settings) throws IOException {
        var file = Path.of(System.getProperty("com.sun.aas.instanceRoot"), "config", "mintreu.properties");
        var properties = new Properties();
        properties.putAll(settings);
        Files.createFile(file, ownerOnly());
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {asFileAttribute(fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    private PayaraDomain(Document domain) {
        this.domain = domain;
    }

    private void keepToLoopback(int httpPort) {
        each("network-listener").forEach(listener -> {
            listener.setAttribute("address", "127.0.0.1");
            listener.setAttribute("port", "0");
        });
        named("http-listener").setAttribute("port", String.valueOf(httpPort));
        remove(named("https-listener")); // the one for administration cannot be left out
        each("virtual-server").forEach(server -> {
            var listeners = server.getAttribute("network-listeners").replace(",https-listener", "");
            server.setAttribute("network-listeners", listeners);
        });
        each("iiop-listener").forEach(PayaraDomain::remove);
        each("jmx-connector").forEach(connector -> connector.setAttribute("enabled", "false"));
        each("hazelcast-runtime-configuration").forEach(cluster -> {
            var off = domain.createElement("hazelcast-config-specific-configuration");
            off.setAttribute("enabled", "false");
            cluster.getParentNode().replaceChild(off, cluster);
        });
    }

    private Element named(String listener) {
        return each("network-listener").stream()
                .filter(each -> each.getAttribute("name").equals(listener))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> each(String tag) {
        var nodes = domain.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
