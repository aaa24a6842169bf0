package com.mintreu.kernel.problems;

import com.mintreu.kernel.logging.LogContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that goes wrong inside a resource leaves through here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders request;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = ProblemOf.exception(thrown, LogContext.request());
        var response = Response.status(problem.status()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        problem.headers().forEach(response::header);
        var view = problem.view(LogContext.request());
        if (!ProblemPage.isWanted(request.getHeaderString(HttpHeaders.ACCEPT)))
            return response.type(ProblemView.MEDIA_TYPE).entity(view).build();
        var page = ProblemPage.of(view);
        return response.type(ProblemPage.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, page.length)
                .entity(page)
                .build();
    }
}
