package com.mintreu.kernel.web;

import com.mintreu.kernel.problems.AcceptHeader;
import com.mintreu.kernel.problems.Problem;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what JAX-RS lets through: JSON that the caller refuses, and bodies that are not said to be JSON in UTF-8, as they are. */
public final class Representations {
    private Representations() {}

    /** 406 if the header Accept gives JSON the weight 0. */
    public static void checkAccept(ContainerRequestContext request) {
        if (AcceptHeader.of(request.getHeaderString(HttpHeaders.ACCEPT)).refuses(MediaType.APPLICATION_JSON))
            throw new NotAcceptableException();
    }

    /** 415 if the body is compressed, if its type has a wildcard, or if its charset is not UTF-8. */
    public static void checkBody(ContainerRequestContext request) {
        var codings = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .orElse("");
        if (Stream.of(codings.split(","))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))) {
            throw new Problem(
                            415,
                            "unsupported-media-type",
                            "Unsupported media type",
                            "A body is sent as it is, without Content-Encoding.")
                    .with(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        var type = request.getMediaType();
        if (type != null && (type.isWildcardType() || type.isWildcardSubtype() || !isUtf8(type)))
            throw new NotSupportedException();
    }

    private static boolean isUtf8(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }
}
