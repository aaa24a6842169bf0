package com.mintreu.kernel.web;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.problems.Problem;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A request while its body is read, worked on and answered: it outlives the thread and the dispatch that began it. */
final class Exchange {
    private static final String ATTRIBUTE = Exchange.class.getName();

    private final Optional<InFlight> inFlight;
    private Optional<Body> body = Optional.empty();
    private Optional<Problem> refusal;
    private volatile boolean entered;

    private Exchange(Optional<InFlight> inFlight, Optional<Problem> refusal) {
        this.inFlight = inFlight;
        this.refusal = refusal;
    }

    static Exchange of(InFlight inFlight) {
        return new Exchange(Optional.of(inFlight), Optional.empty());
    }

    /** Of a request that is answered with this problem; its body, if it has one, is read and dropped. */
    static Exchange refused(Problem problem) {
        return new Exchange(Optional.empty(), Optional.of(problem));
    }

    static Optional<Exchange> of(ServletRequest request) {
        return Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What keeps the request from being worked on: its body, or too many requests of its client. */
    Optional<Problem> refusal() {
        return refusal;
    }

    void refuse(Problem problem) {
        if (refusal.isEmpty()) refusal = Optional.of(problem);
    }

    /** The body has been read: what became of it decides whether the request is worked on. */
    void settle(Refusals refusals) {
        if (refusal.isPresent() || body.isEmpty()) return;
        refusal = body.get().isTooLong()
                ? Optional.of(BodyProblems.tooLarge(body.get().limit()))
                : body.get().shortage().map(refusals::problem);
    }

    /** Begins to read a body of at most so many bytes; a refused request keeps none of it. The length is negative if the client did not say it. */
    Body receive(int limit, long announced) {
        var received = new Body(refusal.isPresent() ? 0 : limit, announced, inFlight);
        body = Optional.of(received);
        return received;
    }

    /** The request with its body at hand. */
    HttpServletRequest whole(HttpServletRequest request) {
        return body.isPresent() ? new WholeRequest(request, body.get()) : request;
    }

    /** This thread works on the request from now on, until it leaves. */
    void enter() {
        entered = true;
        inFlight.ifPresent(InFlight::enter);
    }

    void leave() {
        entered = false;
        InFlight.leave();
    }

    boolean isEntered() {
        return entered;
    }

    /** From now on it holds an answer of so many bytes, and nothing else. */
    void holdOnly(int bytes) {
        inFlight.ifPresent(each -> each.shrinkTo(bytes));
    }

    void close() {
        inFlight.ifPresent(InFlight::close);
    }
}
