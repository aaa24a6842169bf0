package com.mintreu.kernel.problems;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that goes wrong inside a resource leaves through here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        var requestId = RequestId.of(request);
        var problem = Diagnosis.of(thrown, requestId);
        var response = Response.status(problem.status()).type(ProblemView.MEDIA_TYPE).entity(problem.view(requestId));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
