package com.mintreu.platform.httpcache;

import com.mintreu.kernel.web.Call;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Around one resource method of a module that reads: its request after {@code AccessFilter}, its response after all that adds to the answer. */
public record ReadFilter(CachedReads reads, ResourceTarget target)
        implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PROPERTY = ReadRequest.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        reads.begin(Call.of(request), target).ifPresent(read -> reads.known(read)
                .ifPresentOrElse(
                        answer -> request.abortWith(response(answer)), () -> request.setProperty(PROPERTY, read)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof ReadRequest read)
                || response.getStatus() != 200
                || !response.hasEntity()) return;
        var type = Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
        Body.of(response.getEntity(), type)
                .ifPresent(body -> answer(
                        reads.made(
                                read,
                                body,
                                header(response, HttpHeaders.LINK),
                                header(response, HttpHeaders.CACHE_CONTROL)),
                        response));
    }

    private static void answer(ReadResponse answer, ContainerResponseContext response) {
        response.getHeaders().remove(HttpHeaders.LINK);
        response.setStatus(answer.status());
        answer.tell(response.getHeaders()::putSingle);
        answer.cached()
                .ifPresentOrElse(
                        cached -> response.setEntity(cached.body(), null, cached.type()),
                        () -> response.setEntity(null));
    }

    private static Optional<String> header(ContainerResponseContext response, String name) {
        return Optional.ofNullable(response.getHeaderString(name));
    }

    private static Response response(ReadResponse answer) {
        var response = Response.status(answer.status());
        answer.tell(response::header);
        answer.cached().ifPresent(cached -> response.entity(cached.body()).type(cached.type()));
        return response.build();
    }
}
