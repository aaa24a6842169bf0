package com.mintreu.platform.preflight;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options of the JVM that matter when the heap is small or full. */
final class Jvm {
    private static final long SMALL_HEAP = 512L << 20;

    private Jvm() {}

    /** With {@code exits}, the application ends the JVM by itself. */
    static List<Line> lines(long heap, boolean exits) {
        return List.of(collector(heap), exit(exits));
    }

    private static Line collector(long heap) {
        var names = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        return Line.of(
                "garbage collector",
                names,
                heap > SMALL_HEAP || !names.contains("G1"),
                "Add -XX:+UseSerialGC: G1 gives each text of 512 KB or more a region of its own, and a small heap is full long before its bytes are.");
    }

    private static Line exit(boolean exits) {
        var flag = option("ExitOnOutOfMemoryError");
        var found = exits
                ? "the application ends the JVM (mintreu.exit-when-broken)"
                : flag.map("-XX:ExitOnOutOfMemoryError is "::concat).orElse("not to be seen here");
        return Line.of(
                "after an OutOfMemoryError",
                found,
                exits || !found.endsWith("false"),
                "Where a container that ends is started again, add -XX:+ExitOnOutOfMemoryError or set mintreu.exit-when-broken to on; else let a monitor ask for /health/live and restart the container when that is no 200.");
    }

    private static Optional<String> option(String name) {
        try {
            return Optional.of(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption(name)
                    .getValue());
        } catch (RuntimeException anotherJvm) {
            return Optional.empty();
        }
    }
}
