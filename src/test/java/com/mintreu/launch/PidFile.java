package com.mintreu.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says which process serves a folder. The file is locked while its launcher lives, so that two launchers never share a folder;
 * what stands in an unlocked file is an orphan of a launcher that was killed, and is stopped before the folder is used again.
 */
final class PidFile implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FileChannel channel;

    private PidFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the file for this launcher, and stops the orphan it names if that works on this folder. */
    static PidFile claim(Path file, Path folder, Consumer<String> progress) {
        try {
            Secrets.folder(file.getParent());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new CannotStart("Another launcher is at work in " + file.getParent()
                        + ": stop that one first (Ctrl-C in its window).");
            }
            var claimed = new PidFile(channel);
            var orphan = claimed.orphan(folder);
            if (orphan.isPresent()) {
                progress.accept("An earlier launcher was killed: stopping its process "
                        + orphan.get().pid() + ", waiting for its end");
                stop(orphan.get(), folder);
            }
            return claimed;
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    void record(ProcessHandle process) {
        write(new ProcessStamp(process.pid(), process.info().startInstant().orElse(Instant.EPOCH)).toString());
    }

    @Override
    public void close() {
        if (!channel.isOpen()) return;
        write("");
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The pid file cannot be closed: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisVeryProcess) {
            return false;
        }
    }

    private Optional<ProcessHandle> orphan(Path folder) throws IOException {
        var bytes = ByteBuffer.allocate(100);
        channel.read(bytes, 0);
        return ProcessStamp.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII))
                .flatMap(ProcessStamp::process)
                .filter(process -> worksOn(process, folder));
    }

    private void write(String text) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            throw new CannotStart("The pid file cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static void stop(ProcessHandle process, Path folder) {
        process.destroy();
        if (!hasEnded(process, folder)) process.destroyForcibly();
        if (!hasEnded(process, folder)) {
            throw new CannotStart("Process " + process.pid()
                    + " of an earlier start cannot be stopped: end it by hand, then start again.");
        }
    }

    /** Polls the command line rather than the pid: where nobody collects dead orphans, their pid stays and only the command line goes. */
    private static boolean hasEnded(ProcessHandle process, Path folder) {
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Child.pause(100)) {
            if (!process.isAlive() || !worksOn(process, folder)) return true;
        }
        return false;
    }

    private static boolean worksOn(ProcessHandle process, Path folder) {
        var command = process.info().commandLine();
        return command.isPresent() ? command.get().contains(folder.toString()) : ProcessStamp.IS_ENOUGH;
    }
}
