package com.mintreu.blackbox;

import com.mintreu.launch.Ports;
import com.mintreu.launch.Tomcat;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stock Tomcat in a process of its own, with the memory a small hosting plan leaves for it. */
final class OnTomcat implements Container {
    private final Tomcat tomcat;

    OnTomcat(Path home, Path workspace, Path war, Map<String, String> settings, Consumer<String> progress) {
        var base = workspace.resolve("tomcat");
        tomcat = Tomcat.start(home, base, war, Ports.free(), settings, List.of("-Xmx100m"), progress);
    }

    @Override
    public URI uri() {
        return tomcat.uri();
    }

    @Override
    public void close() {
        tomcat.close();
    }
}
