package com.mintreu.kernel.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem as JSON. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<Problem.Fault> errors, String requestId) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
