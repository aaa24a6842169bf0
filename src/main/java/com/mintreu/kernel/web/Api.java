package com.mintreu.kernel.web;

import com.mintreu.kernel.types.BuildIndex;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The JAX-RS application: everything below {@code /api/v1}. */
@ApplicationPath(Api.PATH)
public class Api extends Application {
    public static final String PATH = "api/v1";

    @Override
    public Set<Class<?>> getClasses() {
        return BuildIndex.resources();
    }

    /**
     * Only what is listed takes part: no WADL, no JSON or validation that a container would add. What is relative stays so,
     * and no answer is gathered to be counted: whoever writes one knows its length.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.beanValidation.disable.server", true,
                "jersey.config.server.contentLength.buffer", 0,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
