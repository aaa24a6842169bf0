package com.mintreu.kernel.web;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.ProblemOf;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads a body without holding a thread while it waits for bytes, then dispatches the request again. A client that is too
 * slow is told so and cut off when its next byte comes; one that sends nothing at all is cut off by the container's own time-out.
 */
final class BodyReading implements ReadListener, AsyncListener {
    private static final Log LOG = Log.of(BodyReading.class);
    private static final long MAX_DROPPED = 32 << 20;
    /** So few threads read at a time, for one that reads never waits: a hundred long bodies at the same moment leave the processor to others. */
    private static final Semaphore TURNS = new Semaphore(4, true);

    private static final Duration LAST_RESORT = Duration.ofMinutes(3);
    private static final Problem STOPPING = Problem.unavailable(
                    "The application is being stopped. Nothing was changed; try again.", Duration.ofSeconds(10))
            .with("Connection", "close");

    private final AsyncContext async;
    private final Exchange exchange;
    private final Body body;
    private final ServletInputStream in;
    private final Deadline deadline;
    private boolean over;

    private BodyReading(AsyncContext async, Exchange exchange, Body body, ServletInputStream in, Deadline deadline) {
        this.async = async;
        this.exchange = exchange;
        this.body = body;
        this.in = in;
        this.deadline = deadline;
    }

    static void begin(HttpServletRequest request, HttpServletResponse response, Exchange exchange, Body body)
            throws IOException {
        var announced = request.getContentLengthLong();
        var in = request.getInputStream();
        var async = request.startAsync(request, response);
        async.setTimeout(LAST_RESORT.toMillis());
        var deadline = exchange.refusal().isPresent()
                ? Deadline.now()
                : Deadline.forBytes(announced < 0 ? body.limit() : announced);
        var reading = new BodyReading(async, exchange, body, in, deadline);
        async.addListener(reading);
        in.setReadListener(reading);
    }

    @Override
    public void onDataAvailable() throws IOException {
        TURNS.acquireUninterruptibly();
        Optional<Problem> wrong;
        try {
            wrong = readWhatArrived();
        } finally {
            TURNS.release();
        }
        if (wrong.isPresent()) fail(wrong.get());
    }

    private Optional<Problem> readWhatArrived() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            try {
                if (body.readFrom(in, Long.MAX_VALUE) < 0) break;
            } catch (IOException malformed) {
                ProblemOf.bodyUnreadable(malformed); // logged; Tomcat lets nothing more be sent
                over = true;
                throw new CutOff();
            }
            if (deadline.isOver()) return Optional.of(exchange.refusal().orElseGet(BodyProblems::tooSlow));
            if (body.length() > MAX_DROPPED)
                return Optional.of(BodyProblems.tooLarge(body.limit()).with("Connection", "close"));
        }
        return Optional.empty();
    }

    /** Tells the client what is wrong, although it is still sending, and closes the connection. */
    private void fail(Problem problem) throws IOException {
        over = true;
        LOG.countedInfo("A body was not read to its end", "A body was not read to its end: " + problem.getMessage());
        send(problem);
        throw new CutOff();
    }

    private void send(Problem problem) throws IOException {
        ProblemServlet.send(
                problem, (HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
        async.getResponse().flushBuffer();
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (over) return;
        over = true;
        try {
            async.dispatch();
        } catch (RuntimeException noDispatcher) { // Tomcat has none for an application that it has begun to stop
            LOG.countedInfo(
                    "Bodies came too late", "A body came when the application was being stopped: " + noDispatcher);
            send(STOPPING);
            async.complete();
        }
    }

    @Override
    public void onError(Throwable gone) {
        if (!over) LOG.countedInfo("A client left", "A body was not read to its end: the client is gone or silent.");
        over = true;
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        over = true;
        end();
    }

    private void end() {
        exchange.close();
        try {
            async.complete();
        } catch (IllegalStateException alreadyEnded) {
            // by the container
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        exchange.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        exchange.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the answer is written without blocking, too: that has a listener of its own
    }
}
