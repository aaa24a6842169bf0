package com.mintreu.blackbox;

import com.mintreu.launch.Ports;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Payara in the test's own JVM, driven by Arquillian. Arquillian deploys anew for each test class it hears of; it hears
 * of this class alone, so that all tests share one deployment.
 */
final class OnPayara implements Container {
    private final TestRunnerAdaptor arquillian;

    @ArquillianResource
    private URL deployed;

    OnPayara(Path workspace, Path war, Map<String, String> settings, Consumer<String> progress) {
        PayaraLibraries.requireUnmixed();
        var log = new PayaraLog(workspace.resolve("payara.log"));
        progress.accept("Payara: starting and deploying " + war.getFileName() + ", its log is " + log.file());
        System.setProperty(
                "mintreu.payara.domain",
                PayaraDomain.write(workspace, Ports.free()).toString());
        arquillian = TestRunnerAdaptorBuilder.build(); // reads arquillian.xml, which refers to the property
        try {
            arquillian.beforeSuite();
            PayaraDomain.configure(settings);
            deploy();
        } catch (Exception e) {
            try (this) {
                throw new IllegalStateException("Payara did not take the WAR; " + log.complaints(), e);
            }
        }
    }

    @Deployment(testable = false)
    static WebArchive finishedWar() {
        var war = new File(System.getProperty("mintreu.war"));
        return ShrinkWrap.create(ZipImporter.class, war.getName())
                .importFrom(war)
                .as(WebArchive.class);
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:%d%s".formatted(deployed.getPort(), deployed.getPath()));
    }

    @Override
    public Figures figures() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mintreu"))
                .count();
        try {
            arquillian.afterClass(OnPayara.class, LifecycleMethodExecutor.NO_OP);
            var begin = System.nanoTime();
            deploy();
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri().resolve("health/ready")).build(), BodyHandlers.discarding());
            return new Figures(
                    "payara-embedded-web",
                    deployed.getPath().replaceFirst("/$", ""),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                    heap,
                    (int) own);
        } catch (Exception e) {
            throw new IllegalStateException("Payara did not take the WAR again.", e);
        }
    }

    @Override
    public void close() {
        try {
            arquillian.afterClass(OnPayara.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
        } catch (Exception e) {
            throw new IllegalStateException("Payara did not stop.", e);
        } finally {
            arquillian.shutdown();
        }
    }

    private void deploy() throws Exception {
        arquillian.beforeClass(OnPayara.class, LifecycleMethodExecutor.NO_OP);
        arquillian.before(this, OnPayara.class.getDeclaredMethod("finishedWar"), LifecycleMethodExecutor.NO_OP);
        // Payara's deployer returns null where it should throw; Arquillian then knows of no servlet and no path.
        if (deployed.getPath().length() < 2) throw new IllegalStateException("Nothing was deployed.");
    }
}
