package com.mintreu.kernel.problems;

import com.mintreu.kernel.logging.LogContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that goes wrong inside a resource leaves through here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
        var problem = Diagnosis.of(thrown, LogContext.request());
        var response = Response.status(problem.status()).type(ProblemView.MEDIA_TYPE).entity(problem.view(LogContext.request()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
