package com.mintreu.platform.reads;

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
public record ReadFilter(Reads reads) implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PROPERTY = Reading.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        var reading = reads.begin(Call.of(request));
        reads.known(reading).ifPresentOrElse(answer -> request.abortWith(response(answer)), () -> request.setProperty(PROPERTY, reading));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(PROPERTY) instanceof Reading reading) || response.getStatus() != 200 || !response.hasEntity()) return;
        var answer = reads.made(reading, response.getEntity(), Optional.ofNullable(response.getHeaderString(HttpHeaders.LINK)));
        response.getHeaders().remove(HttpHeaders.LINK);
        response.setStatus(answer.status());
        answer.tell(response.getHeaders()::putSingle);
        answer.body().ifPresentOrElse(body -> response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE), () -> response.setEntity(null));
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        answer.tell(response::header);
        answer.body().ifPresent(body -> response.entity(body).type(MediaType.APPLICATION_JSON_TYPE));
        return response.build();
    }
}
