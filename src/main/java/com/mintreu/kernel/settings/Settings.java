package com.mintreu.kernel.settings;

import com.mintreu.kernel.logging.Log;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator has set. Of several sources the first that has a setting counts: JNDI, system property, properties
 * file, environment variable, default. What is wrong with them is told all at once when the application starts.
 */
@ApplicationScoped
public class Settings {
    private static final Log LOG = Log.of(Settings.class);

    private record Found(String value, String source) {}

    @Inject
    @Any
    Instance<Setting> declared;

    private List<Source> sources = List.of();

    /** Looks them up, not in the constructor, which the proxy runs as well; tells where each comes from; stops the start if one is malformed. */
    @PostConstruct
    void report() {
        sources = Stream.of(
                        Optional.of(Source.jndi()),
                        Optional.of(Source.of("system property", System.getProperties())),
                        SettingsFile.read(),
                        Optional.of(Source.environment()))
                .flatMap(Optional::stream)
                .toList();
        var known =
                declared.stream().sorted(Comparator.comparing(Setting::name)).toList();
        known.forEach(setting -> LOG.info("Setting %s = %s (%s)"
                .formatted(
                        setting.name(),
                        setting.shown(find(setting).value()),
                        find(setting).source())));
        for (var source : sources) {
            source.names().stream()
                    .filter(name ->
                            known.stream().noneMatch(setting -> setting.name().equals(name))
                                    && !name.equals(SettingsFile.PATH))
                    .forEach(name -> LOG.warning("There is no setting %s (%s). Known are %s."
                            .formatted(
                                    name,
                                    source.name(),
                                    String.join(
                                            ", ",
                                            known.stream().map(Setting::name).toList()))));
        }
        var faults = known.stream().flatMap(setting -> fault(setting).stream()).toList();
        faults.forEach(LOG::warning); // a container may keep the exception in a log of its own
        if (!faults.isEmpty()) throw new IllegalStateException(String.join(" ", faults));
    }

    /** Empty if it is not set and has no default. */
    public Optional<String> text(Setting setting) {
        return Optional.of(find(setting).value()).filter(value -> !value.isEmpty());
    }

    public int number(Setting setting) {
        return Integer.parseInt(find(setting).value());
    }

    /** Of a setting that the caller knows by its name alone. */
    public int number(String name) {
        return declared.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .map(this::number)
                .orElseThrow(() -> new IllegalStateException("Nobody declares the setting " + name + "."));
    }

    private Found find(Setting setting) {
        return sources.stream()
                .flatMap(source -> source
                        .value()
                        .apply(setting.name())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> new Found(value, source.name()))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Found(setting.otherwise(), "default"));
    }

    private Optional<String> fault(Setting setting) {
        var found = find(setting);
        if (found.value().isEmpty()) return Optional.empty();
        return setting.fault(found.value())
                .map(rule -> "The setting %s (%s) %s.".formatted(setting.name(), found.source(), rule));
    }
}
