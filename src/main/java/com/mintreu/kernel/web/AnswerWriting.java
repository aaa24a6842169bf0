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

/** Sends a long answer as fast as its client takes it, without holding a thread. A client that is too slow is cut off. */
final class AnswerWriting implements WriteListener, AsyncListener {
    private static final Log LOG = Log.of(AnswerWriting.class);
    /** What the container cannot send at once, it copies, into a buffer of so much at least. */
    private static final int PIECE = 64 << 10;

    private final AsyncContext async;
    private final Exchange exchange;
    private final ServletOutputStream out;
    private final byte[] answer;
    private final Deadline deadline;
    private int at;

    private AnswerWriting(AsyncContext async, Exchange exchange, ServletOutputStream out, byte[] answer) {
        this.async = async;
        this.exchange = exchange;
        this.out = out;
        this.answer = answer;
        this.deadline = Deadline.forBytes(answer.length);
    }

    static void begin(HttpServletRequest request, HttpServletResponse response, Exchange exchange, byte[] answer) throws IOException {
        var out = response.getOutputStream();
        var async = request.startAsync(request, response);
        async.setTimeout(0);
        var writing = new AnswerWriting(async, exchange, out, answer);
        async.addListener(writing);
        out.setWriteListener(writing);
    }

    @Override
    public void onWritePossible() throws IOException {
        if (deadline.isOver()) throw new CutOff();
        while (out.isReady()) {
            if (at == answer.length) {
                async.complete();
                return;
            }
            var piece = Math.min(PIECE, answer.length - at);
            out.write(answer, at, piece);
            at += piece;
        }
    }

    @Override
    public void onError(Throwable gone) {
        LOG.countedInfo("A client left an answer", "An answer was not sent to its end: the client is gone or too slow.");
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
    public void onTimeout(AsyncEvent event) {
        exchange.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        exchange.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nothing begins after an answer
    }
}
