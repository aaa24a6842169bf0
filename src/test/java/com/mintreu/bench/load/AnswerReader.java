package com.mintreu.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/** Finds the end of one answer after the other in pieces of any size. The body is skipped, or kept where somebody wants it. */
public final class AnswerReader {
    private static final int LONGEST_LINE = 8192;

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        DONE
    }

    private final ByteArrayOutputStream kept;
    private final StringBuilder line = new StringBuilder();
    private final AnswerHead head = new AnswerHead();
    private Part part = Part.HEAD;
    private long remaining;

    private AnswerReader(ByteArrayOutputStream kept) {
        this.kept = kept;
    }

    public static AnswerReader skipping() {
        return new AnswerReader(null);
    }

    public static AnswerReader keeping() {
        return new AnswerReader(new ByteArrayOutputStream());
    }

    /** True when the answer is whole; what comes after it stays in the buffer. */
    public boolean read(ByteBuffer in) {
        while (part != Part.DONE && in.hasRemaining()) {
            if (part == Part.BODY || part == Part.CHUNK) take(in);
            else if (lineEnds(in)) lineEnded();
        }
        return part == Part.DONE;
    }

    /** Ready for the next answer on the same connection. */
    public void reset() {
        part = Part.HEAD;
        head.clear();
        if (kept != null) kept.reset();
    }

    public int status() {
        return head.status();
    }

    /** Whether the server closes the connection after this answer. */
    public boolean closes() {
        return head.closes();
    }

    public Answer answer() {
        return new Answer(status(), Map.copyOf(head.fields()), kept.toByteArray());
    }

    private void take(ByteBuffer in) {
        var length = (int) Math.min(remaining, in.remaining());
        if (kept != null) {
            var piece = new byte[length];
            in.get(piece);
            kept.writeBytes(piece);
        } else {
            in.position(in.position() + length);
        }
        remaining -= length;
        if (remaining == 0) part = part == Part.BODY ? Part.DONE : Part.CHUNK_END;
    }

    private boolean lineEnds(ByteBuffer in) {
        while (in.hasRemaining()) {
            var letter = (char) (in.get() & 0xff);
            if (letter == '\n') return true;
            if (letter != '\r') line.append(letter);
            if (line.length() > LONGEST_LINE) throw new IllegalStateException("This is no answer in HTTP/1.1.");
        }
        return false;
    }

    private void lineEnded() {
        var text = line.toString();
        line.setLength(0);
        switch (part) {
            case HEAD -> headLine(text);
            case CHUNK_SIZE -> chunk(Long.parseLong(text.split(";", 2)[0].strip(), 16));
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case TRAILER -> part = text.isEmpty() ? Part.DONE : Part.TRAILER;
            default -> throw new IllegalStateException("No line is expected in a " + part + ".");
        }
    }

    private void headLine(String text) {
        if (!text.isEmpty()) {
            head.add(text);
        } else if (head.isInterim()) {
            head.clear();
        } else if (head.isChunked()) {
            part = Part.CHUNK_SIZE;
        } else {
            remaining = head.length();
            part = remaining == 0 ? Part.DONE : Part.BODY;
        }
    }

    private void chunk(long size) {
        remaining = size;
        part = size == 0 ? Part.TRAILER : Part.CHUNK;
    }
}
