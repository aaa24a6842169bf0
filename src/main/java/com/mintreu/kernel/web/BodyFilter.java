package com.mintreu.kernel.web;

import com.mintreu.kernel.overload.Budget;
import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.problems.Diagnosis;
import com.mintreu.kernel.problems.Problem;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The first filter. It reads the whole body of a request, whatever its method and path, before anything else is done, and
 * sends long answers, both without holding a thread while the network is slow. What is read and sent is charged to the budget.
 */
public class BodyFilter extends HttpFilter {
    private transient Proxies proxies;
    private transient Budget budget;
    private transient Refusals refusals;
    private transient BodyLimits limits;

    /** Not injected: it is registered before CDI has a say. */
    @Override
    public void init() {
        proxies = CDI.current().select(Proxies.class).get();
        budget = CDI.current().select(Budget.class).get();
        refusals = CDI.current().select(Refusals.class).get();
        limits = CDI.current().select(BodyLimits.class).get();
    }

    @Override
    protected void doFilter(HttpServletRequest arrived, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var request = proxies.unwrap(arrived);
        if (arrived.getDispatcherType() == DispatcherType.ASYNC) {
            proceed(Exchange.of(arrived).orElseThrow(), arrived, request, response, chain);
            return;
        }
        var exchange = open(request);
        exchange.attachTo(arrived);
        if (!hasBody(arrived) || isRead(arrived, response, exchange)) proceed(exchange, arrived, request, response, chain);
    }

    private Exchange open(HttpServletRequest request) {
        try {
            return Exchange.of(budget.open(ClientAddress.of(request, proxies)));
        } catch (Problem tooMany) {
            return Exchange.refused(tooMany.with("Connection", "close"));
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** True if the body has been read; else the request comes again once it has. */
    private boolean isRead(HttpServletRequest request, HttpServletResponse response, Exchange exchange) throws IOException {
        var announced = request.getContentLengthLong();
        var body = exchange.receive(limits.of(request.getMethod(), path(request)));
        if (announced > body.limit()) body.drop();
        var in = request.getInputStream();
        if (announced < 0 || in.available() < announced) {
            if (request.isAsyncSupported()) {
                BodyReading.begin(request, response, exchange, body);
                return false;
            }
        }
        try {
            while (announced < 0 || body.length() < announced) if (body.readFrom(in, announced < 0 ? Long.MAX_VALUE : announced - body.length()) < 0) break;
        } catch (IOException malformed) {
            exchange.refuse(Diagnosis.bodyUnreadable(malformed).with("Connection", "close"));
        }
        return true;
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
    }

    private void proceed(Exchange exchange, HttpServletRequest arrived, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        exchange.settle(refusals);
        var held = new HeldResponse(response);
        var sending = false;
        exchange.enter();
        try {
            chain.doFilter(exchange.whole(request), held);
            var answer = held.held();
            if (answer.isPresent()) {
                exchange.holdOnly(answer.get().length);
                sending = arrived.isAsyncSupported();
                if (sending) AnswerWriting.begin(arrived, response, exchange, answer.get());
                else response.getOutputStream().write(answer.get());
            }
        } finally {
            InFlight.leave();
            if (!sending) exchange.close();
        }
    }
}
