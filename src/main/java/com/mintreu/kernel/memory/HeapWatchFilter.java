package com.mintreu.kernel.memory;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets any request look at the heap, also where nobody asks for health. */
public class HeapWatchFilter extends HttpFilter {
    @Inject
    transient HeapWatch heap;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        heap.glance();
        chain.doFilter(request, response);
    }
}
