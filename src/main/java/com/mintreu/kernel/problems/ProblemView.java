package com.mintreu.kernel.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A problem as JSON; {@code quota}, {@code limit} and {@code used} are there where a quota is used up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        List<Problem.Fault> errors,
        Optional<String> quota,
        Optional<Long> limit,
        Optional<Long> used,
        String requestId) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
