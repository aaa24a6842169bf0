package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.tenancy.Tenancies;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread serves one request after the other; none finds the tenant of the one before. */
class EdgeFilterTest {
    private static final TenantId ADA = TenantId.of(1);
    private static final Map<String, Object> READING =
            Map.of("getMethod", "GET", "getServletPath", "/api/v1", "getContentLengthLong", -1L, "isCommitted", true);

    private final EdgeFilter filter = new EdgeFilter();

    @BeforeEach
    void open() {
        filter.tenancy = Tenancies.plain();
    }

    @Test
    void forgetsTheTenantAfterTheRequest() throws IOException, ServletException {
        pass((request, response) -> filter.tenancy.makeCurrent(ADA));

        assertThat(filter.tenancy.current()).isEmpty();
    }

    @Test
    void forgetsTheTenantAfterARequestThatFailed() {
        assertThatThrownBy(() -> pass((request, response) -> {
                    filter.tenancy.makeCurrent(ADA);
                    throw new ServletException("planted");
                }))
                .hasMessage("planted");

        assertThat(filter.tenancy.current()).isEmpty();
    }

    @Test
    void leavesAnAnswerThatHasBegunToTheContainerToCutOff() {
        assertThatThrownBy(() -> pass((request, response) -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
    }

    private void pass(FilterChain chain) throws IOException, ServletException {
        filter.doFilter(answering(HttpServletRequest.class), answering(HttpServletResponse.class), chain);
    }

    /** Answers as {@link #READING} says, else nothing. */
    private static <T> T answering(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                EdgeFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> READING.get(method.getName())));
    }
}
