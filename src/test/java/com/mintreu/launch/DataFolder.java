package com.mintreu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The folder with MariaDB's data, made by the first start and of use to servers of the same series only. */
final class DataFolder {
    private DataFolder() {}

    /** The series of the server that made the folder; empty if it is not there. */
    static Optional<String> madeBy(Path data, Secrets secrets) {
        return Files.exists(data) ? secrets.get("series") : Optional.empty();
    }

    static void ready(Binaries binaries, Path data, Secrets secrets, Consumer<String> progress) throws IOException {
        var series = binaries.series();
        if (!Files.exists(data)) {
            progress.accept("MariaDB: making the data folder " + data + ", waiting for mariadb-install-db");
            create(binaries, data);
            secrets.put("series", series);
        }
        var madeBy = secrets.get("series").orElse(series);
        if (!madeBy.equals(series)) {
            throw new CannotStart(
                    "The data in %s is of MariaDB %s, but this machine has %s alone: bring the old version back, or move that folder away to begin anew."
                            .formatted(data, madeBy, series));
        }
    }

    /** Made beside its place, so that a kill in the middle leaves no half of a data folder. */
    private static void create(Binaries binaries, Path data) throws IOException {
        Folders.deleteDrafts(data);
        var draft = Files.createTempDirectory(data.getParent(), data.getFileName() + ".new");
        var command = command(binaries, draft).redirectErrorStream(true);
        command.environment().put("TMPDIR", temporary(data).toString());
        var process = command.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new CannotStart(Binaries.explain(output));
        Files.move(draft, data);
    }

    /** One for each server: a server that starts removes what it takes for leftovers there, also those another one is using. */
    static Path temporary(Path data) throws IOException {
        return Secrets.folder(data.resolveSibling(data.getFileName() + ".tmp"));
    }

    private static ProcessBuilder command(Binaries binaries, Path draft) {
        var command = new ArrayList<>(List.of(binaries.installer().toString()));
        if (ProcessStamp.IS_ENOUGH) { // the installer for Windows is another program and knows but this
            command.add("--datadir=" + draft);
            return new ProcessBuilder(command);
        }
        command.addAll(List.of(
                "--no-defaults",
                "--force",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        command.addAll(Binaries.USER);
        if (binaries.unpacked().isEmpty()) {
            command.add("--datadir=" + draft);
            return new ProcessBuilder(command);
        }
        var root = binaries.unpacked().get();
        command.addAll(List.of(
                "--basedir=.",
                "--datadir=" + root.relativize(draft))); // the script fails where there is a space in these
        return new ProcessBuilder(command).directory(root.toFile());
    }
}
