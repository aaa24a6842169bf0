package com.mintreu.kernel.web;

import com.mintreu.kernel.logging.Log;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Holds back an answer that is written in one piece and too long for the buffers between here and the client, so that it can be
 * sent without blocking. All else goes through; what a client that is gone does not take is dropped, as nobody can be told.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    /** What the kernel usually takes at once. */
    private static final int LONG = 64 << 10;

    private static final Log LOG = Log.of(HeldResponse.class);

    private long announced = -1;
    private boolean gone;
    private byte[] held;
    private ServletOutputStream out;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** The whole body; its headers have been set. */
    Optional<byte[]> held() {
        return Optional.ofNullable(held);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) out = new Stream(super.getOutputStream());
        return out;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, String value) {
        notice(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        notice(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        notice(name, Integer.toString(value));
        super.setIntHeader(name, value);
    }

    private void notice(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) announced = Long.parseLong(value);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        held = null;
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held = null;
        announced = -1;
        super.reset();
    }

    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream real;

        Stream(ServletOutputStream real) {
            this.real = real;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length >= LONG && length == announced && length == bytes.length) held = bytes;
            else unlessGone(() -> real.write(bytes, offset, length));
        }

        @Override
        public void write(int one) {
            unlessGone(() -> real.write(one));
        }

        @Override
        public void flush() {
            if (held == null) unlessGone(real::flush);
        }

        @Override
        public void close() {
            if (held == null) unlessGone(real::close);
        }

        private void unlessGone(Sending sending) {
            if (gone) return;
            try {
                sending.send();
            } catch (IOException left) {
                gone = true;
                LOG.countedInfo(
                        "A client left an answer",
                        "An answer was not sent to its end: the client is gone or too slow.");
            }
        }

        @Override
        public boolean isReady() {
            return real.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            real.setWriteListener(listener);
        }
    }

    /** A step of sending, which fails if the client is gone. */
    private interface Sending {
        void send() throws IOException;
    }
}
