package com.mintreu.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a request asks for, as JAX-RS has read it.
 *
 * @param path below the API's base, decoded
 * @param query as it was sent; empty if there is none
 * @param host the name in the address that was called; "" if it has no valid one
 * @param parameters of the query, decoded
 * @param variables of the path by name, decoded; null where there is no such
 * @param headers by name, with commas between several of one name; null where there is none
 */
public record Call(
        String path,
        Optional<String> query,
        String host,
        Map<String, List<String>> parameters,
        UnaryOperator<String> variables,
        UnaryOperator<String> headers) {
    public static Call of(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        return new Call(
                uri.getPath(),
                Optional.ofNullable(uri.getRequestUri().getRawQuery()),
                Optional.ofNullable(uri.getRequestUri().getHost()).orElse(""),
                uri.getQueryParameters(),
                name -> uri.getPathParameters().getFirst(name),
                request::getHeaderString);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /** The first of a name. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    public String variable(String name) {
        return variables.apply(name);
    }
}
