package com.mintreu.kernel.web;

import com.mintreu.kernel.overload.Budget;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.ProblemOf;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;

/**
 * The first filter. It reads the whole body of a request, whatever its method and path, before anything else is done, and
 * sends long answers, both without holding a thread while the network is slow, where the container can. What is read and sent is charged to the budget.
 */
public class BodyFilter extends HttpFilter {
    private static final Semaphore CHUNKED_AT_HAND = new Semaphore(16);

    private final boolean withoutThreads;
    private transient Proxies proxies;
    private transient Budget budget;
    private transient Refusals refusals;
    private transient RouteIndex routes;

    /** Waits for slow bodies and readers in the thread of the request: in a full server, whose CDI has no request context after a dispatch. */
    public BodyFilter() {
        this(false);
    }

    private BodyFilter(boolean withoutThreads) {
        this.withoutThreads = withoutThreads;
    }

    /** For a place before CDI. */
    public static BodyFilter withoutThreads() {
        return new BodyFilter(true);
    }

    /** Not injected: it may be registered before CDI has a say. */
    @Override
    public void init() {
        proxies = CDI.current().select(Proxies.class).get();
        budget = CDI.current().select(Budget.class).get();
        refusals = CDI.current().select(Refusals.class).get();
        routes = CDI.current().select(RouteIndex.class).get();
    }

    @Override
    protected void doFilter(HttpServletRequest arrived, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Exchange.of(arrived).filter(Exchange::isEntered).isPresent()) {
            chain.doFilter(arrived, response);
            return;
        }
        var request = proxies.unwrap(arrived);
        if (arrived.getDispatcherType() == DispatcherType.ASYNC) {
            proceed(Exchange.of(arrived).orElseThrow(), arrived, request, response, chain);
            return;
        }
        var exchange = open(request);
        exchange.attachTo(arrived);
        if (!hasBody(arrived) || isRead(arrived, response, exchange))
            proceed(exchange, arrived, request, response, chain);
    }

    /** Health is asked by machines that must not be taken for the platform's callers: it is not counted by address. */
    private Exchange open(HttpServletRequest request) {
        try {
            return Exchange.of(budget.open(
                    request.getServletPath().equals("/health") ? null : ClientAddress.of(request, proxies)));
        } catch (Problem tooMany) {
            return Exchange.refused(tooMany.with("Connection", "close"));
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** True if the body has been read; else the request comes again once it has. */
    private boolean isRead(HttpServletRequest request, HttpServletResponse response, Exchange exchange)
            throws IOException {
        var announced = request.getContentLengthLong();
        var body = exchange.receive(routes.bodyLimit(request.getMethod(), path(request)), announced);
        if (announced > body.limit()) body.drop();
        var in = request.getInputStream();
        try {
            if (announced < 0 ? isReadAtHand(in, body) : in.available() >= announced && isRead(in, body, announced))
                return true;
            if (withoutThreads && request.isAsyncSupported()) {
                BodyReading.begin(request, response, exchange, body);
                return false;
            }
            return isRead(in, body, announced < 0 ? Long.MAX_VALUE : announced);
        } catch (IOException malformed) {
            exchange.refuse(ProblemOf.bodyUnreadable(malformed).with("Connection", "close"));
            return true;
        }
    }

    private static boolean isRead(InputStream in, Body body, long end) throws IOException {
        var deadline = Deadline.forBytes(Math.min(end, body.limit()));
        while (body.length() < end && body.readFrom(in, end - body.length()) >= 0)
            if (deadline.isOver()) throw new SocketTimeoutException("the body is too slow");
        return true;
    }

    /**
     * Reads a chunked body as far as it has arrived; true if that is all of it. Only so can a malformed one be answered: Tomcat
     * sends nothing after an error in non-blocking reading. The end of a chunk may keep it waiting, so few do it at a time.
     */
    private static boolean isReadAtHand(ServletInputStream in, Body body) throws IOException {
        if (in.available() == 0 || !CHUNKED_AT_HAND.tryAcquire()) return false;
        try {
            while (in.available() > 0) if (body.readFrom(in, in.available()) < 0) return true;
            return in.isFinished();
        } finally {
            CHUNKED_AT_HAND.release();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private void proceed(
            Exchange exchange,
            HttpServletRequest arrived,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        exchange.settle(refusals);
        var held = new HeldResponse(response);
        var sending = false;
        exchange.enter();
        try {
            chain.doFilter(exchange.whole(request), held);
            var answer = held.held();
            if (answer.isPresent()) {
                exchange.holdOnly(answer.get().length);
                sending = withoutThreads && arrived.isAsyncSupported();
                if (sending) AnswerWriting.begin(arrived, response, exchange, answer.get());
                else response.getOutputStream().write(answer.get());
            }
        } finally {
            exchange.leave();
            if (!sending) exchange.close();
        }
    }
}
