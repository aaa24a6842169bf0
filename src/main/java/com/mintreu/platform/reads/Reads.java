package com.mintreu.platform.reads;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.types.BuildList;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.applications.KnownRevisions;
import com.mintreu.platform.applications.Revised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers reads without making them, where the caller has the answer already or visitors have just been shown it. What is
 * known of the content's state may be some seconds old on other nodes than the one that changed it; who asks with a
 * credential and a condition has it looked up.
 */
@ApplicationScoped
public class Reads {
    private static final String PROPERTY = Reading.class.getName();

    @Inject
    KnownRevisions revisions;
    @Inject
    VisitorCache cache;
    @Inject
    Caller caller;
    @Inject
    Tenancy tenancy;
    @Inject
    Clock clock;

    /** The caller has been admitted. Empty if the read has to be made. */
    Optional<Response> answer(ContainerRequestContext request) {
        var conditions = Conditions.of(request);
        var reading = reading(request, conditions);
        var shown = reading.visitor() ? cache.at(reading.address(), reading.revised().number(), reading.now()) : Optional.<Shown>empty();
        if (conditions.haveTagOf(reading.revised(), reading.now(), reading.subject())) return Optional.of(notModified(reading));
        if (shown.isPresent()) return Optional.of(reading.had() ? notModified(reading) : again(shown.get(), reading));
        request.setProperty(PROPERTY, reading);
        return Optional.empty();
    }

    /** Writes the answer that was made down as bytes, says by what it is known again, and keeps it for other visitors. */
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof Reading reading) || response.getStatus() != 200 || !response.hasEntity()) return;
        if (reading.had()) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().putAll(notModified(reading).getHeaders());
            return;
        }
        var shown = shown(reading, response);
        if (reading.visitor()) cache.keep(reading.address(), shown);
        shown.tell(response.getHeaders()::putSingle);
        reading.tell(response.getHeaders()::putSingle);
        response.setEntity(shown.body(), null, MediaType.APPLICATION_JSON_TYPE);
    }

    private Reading reading(ContainerRequestContext request, Conditions conditions) {
        var tenant = tenancy.required();
        var application = caller.application();
        var uri = request.getUriInfo();
        var query = uri.getRequestUri().getRawQuery();
        var address = new Address(tenant, application, query == null ? uri.getPath() : uri.getPath() + "?" + query, Gzip.isTaken(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        var revised = conditions.areThere() && !caller.isVisitor() ? revisions.exactly(tenant, application) : revisions.of(tenant, application);
        var now = clock.instant();
        return new Reading(address, caller.isVisitor(), revised, subject(address), now, conditions.areMetIfThere(revised, now));
    }

    private String subject(Address address) {
        var who = caller.isVisitor() ? "visitor" : caller.user().map(Object::toString).orElse("application");
        return Validator.subject(BuildList.stamp() + " " + who + " " + address.tenant() + " " + address.application() + " " + address.text());
    }

    private Shown shown(Reading reading, ContainerResponseContext response) {
        var body = json(response.getEntity());
        var gzipped = reading.address().gzip() && Gzip.pays(body);
        return new Shown(gzipped ? Gzip.compress(body, reading.visitor()) : body, gzipped, reading.validator(), Conditions.lastModified(reading.revised(), reading.now()),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.LINK)));
    }

    private static byte[] json(Object entity) {
        try {
            return Json.MAPPER.writeValueAsBytes(entity);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Response again(Shown shown, Reading reading) {
        var answer = Response.ok(shown.body(), MediaType.APPLICATION_JSON_TYPE);
        shown.tell(answer::header);
        reading.tell(answer::header);
        return answer.build();
    }

    private static Response notModified(Reading reading) {
        var answer = Response.notModified().header(HttpHeaders.ETAG, reading.validator().header(false));
        Conditions.lastModified(reading.revised(), reading.now()).ifPresent(time -> answer.header(HttpHeaders.LAST_MODIFIED, time));
        reading.tell(answer::header);
        return answer.build();
    }
}
