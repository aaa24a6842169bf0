package com.mintreu.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Build step: puts what the libraries in a WAR hold into WEB-INF/classes, in place. A Tomcat that does not unpack the WAR would inflate a
 * library from its beginning for each class it takes from it, and so needs minutes to start. Argument: the WAR.
 */
public class FlattenWar {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String SERVICES = "META-INF/services/";
    private static final Pattern LIBRARY = Pattern.compile("WEB-INF/lib/(.+)\\.jar");
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d+)/(.+)");
    private static final int OLDEST_JAVA = 17;
    /** What is in force only inside its jar; and what would start a library by itself: Bootstrap starts what is needed. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(".*/|(.*/)?module-info\\.class|OSGI-.*|META-INF/(MANIFEST\\.MF|INDEX\\.LIST|jpms\\.args"
                    + "|[^/]+\\.(SF|RSA|DSA|EC)|(versions|native-image|proguard)/.*|maven/.*\\.properties|faces-config\\.xml"
                    + "|services/(jakarta\\.servlet\\.ServletContainerInitializer|io\\.undertow\\..*))");
    /** A library's POM is among it: with some it is all that names the licence. */
    private static final Pattern LEGAL = Pattern.compile(
            "(META-INF/)?([^/]*licen[cs]e|about|notice|copying|copyright|dependencies)[^/]*|META-INF/licen[cs]es?/.+"
                    + "|META-INF/maven/.+",
            Pattern.CASE_INSENSITIVE);

    /** Libraries that load no class by a name they put together: of them the WAR gets what the rest can reach. */
    private static final Pattern WITHOUT_REFLECTION =
            Pattern.compile("(commons-io|commons-lang3|commons-text|javassist)-.*");

    /** What stays where it was. */
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    /** What comes out of the libraries. */
    private final Map<String, byte[]> added = new TreeMap<>();

    /** The paths of classes that are left out where nothing reaches them. */
    private final Set<String> optional = new HashSet<>();

    private LocalDateTime time;

    public static void main(String... arguments) throws IOException {
        var war = Path.of(arguments[0]);
        var flat = new FlattenWar();
        flat.read(Files.readAllBytes(war));
        var draft = war.resolveSibling(war.getFileName() + ".flat");
        flat.write(draft);
        Files.move(draft, war, StandardCopyOption.REPLACE_EXISTING);
    }

    private void read(byte[] war) throws IOException {
        var libraries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(war))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                time = entry.getTimeLocal();
                var library = LIBRARY.matcher(entry.getName());
                if (library.matches()) libraries.put(library.group(1), in.readAllBytes());
                else kept.put(entry.getName(), in.readAllBytes());
            }
        }
        for (var library : libraries.entrySet()) lay(library.getKey(), library.getValue());
        dropUnused();
    }

    private void dropUnused() throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var each : List.of(kept, added)) {
            each.forEach((name, content) -> {
                if (name.startsWith(CLASSES)) files.put(name.substring(CLASSES.length()), content);
            });
        }
        UnusedClasses.unreachable(files, optional).forEach(path -> added.remove(CLASSES + path));
    }

    private void lay(String library, byte[] jar) throws IOException {
        var files = files(jar);
        files.keySet().removeIf(UnusedClasses::isUnusedPart);
        if (files.containsKey("META-INF/beans.xml")) { // CDI must go on seeing it as an archive of its own
            kept.put("WEB-INF/lib/" + library + ".jar", jar);
            return;
        }
        for (var file : files.entrySet()) {
            var name = file.getKey();
            if (LEGAL.matcher(name).matches())
                put("META-INF/licences/" + library + "/" + name.replaceFirst("^META-INF/", ""), file.getValue());
            else if (name.startsWith(SERVICES)) merge(CLASSES + name, file.getValue());
            else put(CLASSES + name, file.getValue());
            if (WITHOUT_REFLECTION.matcher(library).matches() && name.endsWith(".class")) optional.add(name);
        }
    }

    /** The newest form of each that the oldest Java can take: outside a jar, versions are not looked for. */
    private static Map<String, byte[]> files(byte[] jar) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var versions = new TreeMap<Integer, Map<String, byte[]>>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var versioned = VERSIONED.matcher(entry.getName());
                var name = versioned.matches() ? versioned.group(2) : entry.getName();
                if (LEFT_OUT.matcher(name).matches()) continue;
                var of = versioned.matches()
                        ? versions.computeIfAbsent(Integer.valueOf(versioned.group(1)), none -> new LinkedHashMap<>())
                        : files;
                of.put(name, in.readAllBytes());
            }
        }
        versions.headMap(OLDEST_JAVA, true).values().forEach(files::putAll);
        return files;
    }

    private void put(String name, byte[] content) {
        var present = kept.getOrDefault(name, added.get(name));
        if (present == null) added.put(name, content);
        else if (!Arrays.equals(present, content))
            throw new IllegalStateException("Two libraries hold a different " + name + ": one would hide the other.");
    }

    private void merge(String name, byte[] providers) {
        var present = kept.getOrDefault(name, added.getOrDefault(name, new byte[0]));
        var all = lines(present);
        all.addAll(lines(providers));
        kept.remove(name);
        added.put(name, all.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> lines(byte[] providers) {
        return new String(providers, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The libraries' folders get no entries: so Tomcat, which looks into each class it can list, does not see theirs. */
    private void write(Path war) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(war))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var files : kept.entrySet()) write(out, files);
            for (var files : added.entrySet()) write(out, files);
        }
    }

    private void write(ZipOutputStream out, Map.Entry<String, byte[]> file) throws IOException {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(time);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
    }
}
