package com.mintreu.blackbox;

import com.mintreu.launch.Tomcat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A stock Tomcat in a process of its own, with the memory a small hosting plan leaves for it. The WAR gets in as a panel brings it in. */
final class OnTomcat implements Container {
    private final String distribution;
    private final String context;
    private final Set<String> tomcatsThreads;
    private Tomcat tomcat;

    /** The context is {@code /} or such as {@code /shop}. */
    OnTomcat(
            Path home,
            Path workspace,
            Path war,
            String context,
            Map<String, String> settings,
            Consumer<String> progress) {
        this.context = context;
        distribution = home.getFileName().toString();
        tomcat = Tomcat.startEmpty(home, workspace.resolve("tomcat"), settings, List.of("-Xmx100m"), progress);
        tomcatsThreads = Set.copyOf(tomcat.jvm().threads());
        tomcat.deploy(war, context);
    }

    @Override
    public URI uri() {
        return tomcat.uri(context);
    }

    @Override
    public Figures figures() {
        var heap = tomcat.jvm().liveHeap();
        var own = tomcat.jvm().threads().stream().filter(this::isOurs).toList().size();
        var begin = System.nanoTime();
        tomcat = tomcat.again(context);
        return new Figures(
                distribution,
                context,
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                heap,
                own);
    }

    /** Tomcat's pool of workers grows with the callers, and the JVM's compilers come and go. */
    private boolean isOurs(String thread) {
        return !tomcatsThreads.contains(thread) && !thread.matches("http-nio.*|C[12] CompilerThread.*");
    }

    @Override
    public void close() {
        tomcat.close();
    }
}
