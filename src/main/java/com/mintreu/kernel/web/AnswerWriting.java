package com.mintreu.kernel.web;

import com.mintreu.kernel.logging.Log;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a long answer as fast as its client takes it, without holding a thread or, while it waits, the heap. A client that is too slow is cut off. */
final class AnswerWriting implements WriteListener, AsyncListener {
    private static final Log LOG = Log.of(AnswerWriting.class);

    private final AsyncContext async;
    private final Exchange exchange;
    private final ServletOutputStream out;
    private final Deadline deadline;
    /** What has not been sent yet: in the heap at first, then outside of it. */
    private byte[] fresh;

    private OffHeap waiting;
    private boolean ended;

    private AnswerWriting(AsyncContext async, Exchange exchange, ServletOutputStream out, byte[] answer) {
        this.async = async;
        this.exchange = exchange;
        this.out = out;
        this.fresh = answer;
        this.deadline = Deadline.forBytes(answer.length);
    }

    static void begin(HttpServletRequest request, HttpServletResponse response, Exchange exchange, byte[] answer)
            throws IOException {
        var out = response.getOutputStream();
        var async = request.startAsync(request, response);
        async.setTimeout(0);
        var writing = new AnswerWriting(async, exchange, out, answer);
        async.addListener(writing);
        out.setWriteListener(writing);
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (deadline.isOver()) throw new CutOff();
        if (fresh != null) begin();
        while (out.isReady()) {
            var piece = ended ? null : waiting.next();
            if (piece == null) {
                async.complete();
                return;
            }
            out.write(piece);
        }
    }

    /** Sends what the client takes at once; the rest waits outside of the heap. */
    private void begin() throws IOException {
        var at = 0;
        while (at < fresh.length && out.isReady()) {
            var piece = Math.min(OffHeap.PIECE, fresh.length - at);
            out.write(fresh, at, piece);
            at += piece;
        }
        waiting = new OffHeap(fresh, at);
        fresh = null;
    }

    /** Called more than once, on whatever thread the container ends the answer. */
    private synchronized void end() {
        ended = true;
        fresh = null;
        if (waiting != null) waiting.drop();
        exchange.close();
    }

    @Override
    public void onError(Throwable gone) {
        LOG.countedInfo(
                "A client left an answer", "An answer was not sent to its end: the client is gone or too slow.");
        end();
        try {
            async.complete();
        } catch (IllegalStateException alreadyEnded) {
            // by the container
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nothing begins after an answer
    }
}
