package com.mintreu.bench.servers;

import com.fasterxml.jackson.core.JsonFactory;
import com.mintreu.bench.floor.FloorServlet;
import com.mintreu.bench.floor.FloorWriteServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mariadb.jdbc.Driver;

/** The floor as a WAR: its classes, the driver and Jackson's core, laid flat as the platform's libraries are, so that it starts as fast as it can. */
public final class FloorWar {
    private static final String WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              <absolute-ordering/>
              <servlet>
                <servlet-name>floor</servlet-name>
                <servlet-class>%s</servlet-class>
                <load-on-startup>1</load-on-startup>
              </servlet>
              <servlet>
                <servlet-name>writes</servlet-name>
                <servlet-class>%s</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>floor</servlet-name>
                <url-pattern>/latest</url-pattern>
                <url-pattern>/published</url-pattern>
                <url-pattern>/one</url-pattern>
              </servlet-mapping>
              <servlet-mapping>
                <servlet-name>writes</servlet-name>
                <url-pattern>/post</url-pattern>
                <url-pattern>/comment</url-pattern>
              </servlet-mapping>
            </web-app>
            """;
    private static final String CLASSES = "WEB-INF/classes/";

    private FloorWar() {}

    public static Path pack(Path war) {
        try {
            Files.createDirectories(war.getParent());
            try (var out = new ZipOutputStream(Files.newOutputStream(war))) {
                put(
                        "WEB-INF/web.xml",
                        WEB_XML.formatted(FloorServlet.class.getName(), FloorWriteServlet.class.getName())
                                .getBytes(),
                        out);
                putClasses(out);
                var names = new TreeSet<String>();
                for (var library : new Class<?>[] {Driver.class, JsonFactory.class})
                    putLibrary(place(library), names, out);
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putClasses(ZipOutputStream out) throws IOException {
        var folder = FloorServlet.class.getPackageName().replace('.', '/');
        try (var files = Files.list(place(FloorServlet.class).resolve(folder))) {
            for (var file : files.toList())
                put(CLASSES + folder + "/" + file.getFileName(), Files.readAllBytes(file), out);
        }
    }

    private static void putLibrary(Path library, Set<String> names, ZipOutputStream out) throws IOException {
        try (var jar = new JarFile(library.toFile())) {
            for (var entry : jar.stream().filter(FloorWar::isNeeded).toList()) {
                if (!names.add(entry.getName())) continue;
                try (var content = jar.getInputStream(entry)) {
                    put(CLASSES + entry.getName(), content.readAllBytes(), out);
                }
            }
        }
    }

    private static boolean isNeeded(ZipEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && !name.endsWith("module-info.class")
                && (!name.startsWith("META-INF/") || name.startsWith("META-INF/services/"));
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
