package com.mintreu.architecture.planted.filtersstandinthepipeline;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
class GoodsFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {}
}
