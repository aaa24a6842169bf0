package com.mintreu.platform.entry;

import com.mintreu.kernel.json.JsonBody;
import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.ProblemMapper;
import com.mintreu.kernel.types.BuildList;
import com.mintreu.kernel.web.Call;
import com.mintreu.kernel.web.Creations;
import com.mintreu.kernel.web.NextPage;
import com.mintreu.platform.reads.Answer;
import com.mintreu.platform.reads.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Answers plain reads of modules as Jersey does, but without it: through the same entrance, by the same resource, with the same
 * answer. What is not plain is not found here and goes the long way, which is always right.
 */
@ApplicationScoped
public class ShortWay {
    private static final Log LOG = Log.of(ShortWay.class);
    /** Providers of these kinds have a part in a read. */
    private static final Set<Class<?>> TAKING_PART = Set.of(ContainerRequestFilter.class, ContainerResponseFilter.class, WriterInterceptor.class,
            MessageBodyWriter.class, ParamConverterProvider.class, ExceptionMapper.class, DynamicFeature.class, Feature.class);
    /** What these do for a read is done here too. */
    private static final Set<Class<?>> HONOURED = Set.of(Creations.class, NextPage.class, JsonBody.class, ProblemMapper.class, Routes.class);

    private record Way(Template template, Route route, Reader reader, Object resource) {}

    private record Read(String path, Route route, Method method) {}

    @Inject
    RouteTable routes;
    @Inject
    Entrance entrance;
    @Inject
    Reads reads;

    private final List<Read> offered = new CopyOnWriteArrayList<>();
    private volatile List<Way> ways = List.of();

    void offer(String path, Route route, Method method) {
        offered.add(new Read(path, route, method));
    }

    /** All routes are known now. */
    void open() {
        if (BuildList.resources().stream().allMatch(ShortWay::isHonoured)) ways = offered.stream().flatMap(read -> way(read).stream()).toList();
        LOG.info("Short way: %s of %s reads of modules".formatted(ways.size(), offered.size()));
    }

    /** Whether what the class may do to a read is done here too. */
    static boolean isHonoured(Class<?> resourceOrProvider) {
        return HONOURED.contains(resourceOrProvider) || TAKING_PART.stream().noneMatch(kind -> kind.isAssignableFrom(resourceOrProvider));
    }

    /** A GET below the API's base; query and headers are null where there are none. Empty if this is no call for the short way. */
    public Optional<Answer> answer(String path, String query, String host, UnaryOperator<String> headers) {
        return PlainCall.of(path, query, host, headers).flatMap(this::answer);
    }

    /** The call is plain, and has no variables yet. */
    Optional<Answer> answer(Call call) {
        var path = call.path().split("/", -1);
        for (var way : ways) {
            if (way.template.fits(path)) return Optional.of(answer(way, call.with(name -> way.template.variable(name, path))));
        }
        return Optional.empty();
    }

    private Answer answer(Way way, Call call) {
        entrance.admit(call, way.route);
        var reading = reads.begin(call);
        var known = reads.known(reading);
        if (known.isPresent()) return known.get();
        var thing = way.reader.read(way.resource, call);
        return reads.made(reading, thing, NextPage.link(thing, call.path(), call.query()));
    }

    private Optional<Way> way(Read read) {
        var template = Template.of(read.path);
        var others = routes.all().stream().filter(each -> !each.path().equals(read.path)).map(each -> Template.of(each.path()));
        if (!template.isPlain() || others.anyMatch(template::mayMeet) || offered.stream().filter(each -> each.path.equals(read.path)).count() > 1) return Optional.empty();
        return Reader.of(read.method).map(reader -> new Way(template, read.route, reader, CDI.current().select(read.method.getDeclaringClass()).get()));
    }
}
