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

/** Around one resource method of a module that reads: after the entrance, and after all that adds to the answer. */
public record ReadFilter(CachedReads reads) implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PROPERTY = ReadRequest.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        var read = reads.begin(Call.of(request));
        reads.known(read)
                .ifPresentOrElse(
                        answer -> request.abortWith(response(answer)), () -> request.setProperty(PROPERTY, read));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof ReadRequest read)
                || response.getStatus() != 200
                || !response.hasEntity()) return;
        var answer =
                reads.made(read, response.getEntity(), Optional.ofNullable(response.getHeaderString(HttpHeaders.LINK)));
        response.getHeaders().remove(HttpHeaders.LINK);
        response.setStatus(answer.status());
        answer.tell(response.getHeaders()::putSingle);
        answer.body()
                .ifPresentOrElse(
                        body -> response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE),
                        () -> response.setEntity(null));
    }

    private static Response response(ReadResponse answer) {
        var response = Response.status(answer.status());
        answer.tell(response::header);
        answer.body().ifPresent(body -> response.entity(body).type(MediaType.APPLICATION_JSON_TYPE));
        return response.build();
    }
}
