package com.mintreu.platform.entry;

import com.mintreu.platform.reads.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Where the short way turns off: before the API. */
public class ShortWayFilter extends HttpFilter {
    @Inject
    transient ShortWay way;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var answer = PlainCall.of(request).flatMap(way::answer);
        if (answer.isPresent()) send(answer.get(), response);
        else chain.doFilter(request, response);
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.tell((name, value) -> response.setHeader(name, value.toString()));
        if (answer.body().isEmpty()) return;
        response.setContentType(MediaType.APPLICATION_JSON);
        response.getOutputStream().write(answer.body().get());
    }
}
