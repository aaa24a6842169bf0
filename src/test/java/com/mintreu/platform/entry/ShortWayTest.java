package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.types.BuildList;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.junit.jupiter.api.Test;

class ShortWayTest {
    static class Stamp implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Stamp", "seen");
        }
    }

    static class Dates implements ParamConverterProvider {
        @Override
        public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            return null;
        }
    }

    @Test
    void isClosedByWhatItWouldPassBy() {
        assertThat(ShortWay.isHonoured(Stamp.class)).isFalse();
        assertThat(ShortWay.isHonoured(Dates.class)).isFalse();
    }

    @Test
    void isOpenInThisWar() {
        assertThat(BuildList.resources()).allMatch(ShortWay::isHonoured);
    }
}
