package com.mintreu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.web.CreatedFilter;
import com.mintreu.kernel.web.PageLinkFilter;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.httpcache.ReadFilter;
import com.mintreu.platform.httpcache.ResourceTarget;
import com.mintreu.platform.httpcache.WriteFilter;
import com.mintreu.platform.web.admission.AccessFilter;
import com.mintreu.platform.web.routes.Route;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of the filters is the order in which they are declared. */
class RequestPipelineTest {
    private static final Path START = Path.of("src/main/java/com/mintreu/kernel/start");

    @Test
    void namesTheServletFiltersInTheOrderOfTheirRegistration() throws IOException {
        var inPlainContainers = Stream.concat(
                found("addFilter\\(\\s*\"([^\"]+)", START.resolve("Bootstrap.java")).stream(),
                found("addFilter\\(\\s*\"([^\"]+)", START.resolve("WeldRequestFilter.java")).stream());
        var everywhere = found("<filter-mapping>\\s*<filter-name>([^<]+)", Path.of("webapp/WEB-INF/web.xml")).stream();

        assertThat(Stream.concat(inPlainContainers, everywhere)).isEqualTo(RequestPipeline.SERVLET_FILTERS);
    }

    @Test
    void knowsOfNoOtherPlaceWhereServletFiltersAreRegistered() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var places = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("addFilter("))
                    .map(Path::getFileName)
                    .map(Path::toString);

            assertThat(places).containsExactlyInAnyOrder("Bootstrap.java", "WeldRequestFilter.java");
        }
    }

    @Test
    void putsItsFiltersBeforeACachedReadOfAModuleInAscendingOrder() {
        assertThat(filters("GET", Optional.of("wiki"), true))
                .containsExactly(
                        Map.entry(1_000, AccessFilter.class),
                        Map.entry(2_000, ReadFilter.class),
                        Map.entry(6_000, PageLinkFilter.class),
                        Map.entry(7_000, CreatedFilter.class));
    }

    @Test
    void holdsPreconditionsBeforeEveryOtherMethodOfAModule() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE"))
            assertThat(filters(method, Optional.of("wiki"), false)).contains(Map.entry(2_000, WriteFilter.class));
    }

    @Test
    void putsNoPreconditionsBeforeThePlatformsOwnNorBeforeWhatIsNotCached() {
        for (var module : List.of(Optional.<String>empty(), Optional.of("wiki")))
            assertThat(filters("GET", module, false))
                    .extracting(Map.Entry::getValue)
                    .containsExactly(AccessFilter.class, PageLinkFilter.class, CreatedFilter.class);
    }

    /** In the order of their registration. */
    private static List<Map.Entry<Integer, Class<?>>> filters(String method, Optional<String> module, boolean cached) {
        var registered = new ArrayList<Map.Entry<Integer, Class<?>>>();
        var context = (FeatureContext) Proxy.newProxyInstance(
                RequestPipelineTest.class.getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, called, arguments) -> {
                    registered.add(Map.entry((Integer) arguments[1], arguments[0].getClass()));
                    return proxy;
                });
        var route = new Route(
                method, "wiki/pages", Set.of(Who.MEMBER), Optional.empty(), module, Set.of(), Optional.empty(), 0);
        new RequestPipeline()
                .register(route, module.map(key -> new ResourceTarget(Optional.empty(), List.of(), cached)), context);
        return registered;
    }

    private static List<String> found(String pattern, Path file) {
        return Pattern.compile(pattern)
                .matcher(read(file))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
