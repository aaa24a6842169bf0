package com.mintreu.kernel.web;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Shortage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The body of a request as it arrives: kept in pieces that grow, each taken from the budget before it is allocated. Once a body
 * that says how long it is has begun to come, room is made for all of it: of many at the same moment some then fit whole, instead
 * of all in part, and none of these is copied to be parsed. What is over the limit, or does not fit into the budget, is read and dropped,
 * so that the client can read the answer.
 */
final class Body {
    private static final int FIRST_PIECE = 1 << 10;
    private static final int MAX_PIECE = 1 << 15;

    private final int limit;
    private final long announced;
    private final Optional<InFlight> inFlight;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int inLast;
    private long length;
    private boolean tooLong;
    private Shortage shortage;

    /** The length that the client has announced is negative if it has not. */
    Body(int limit, long announced, Optional<InFlight> inFlight) {
        this.limit = limit;
        this.announced = announced;
        this.inFlight = inFlight;
    }

    /** Reads once, at most so many bytes; the number of bytes read, or -1 at the end. */
    int readFrom(InputStream in, long most) throws IOException {
        var piece = isKept() && length != announced ? room() : null;
        if (piece == null) {
            var dropped = in.read(Dropped.BYTES, 0, (int) Math.min(most, Dropped.BYTES.length));
            return count(dropped);
        }
        var read = count(in.read(piece, inLast, (int) Math.min(most, piece.length - inLast)));
        if (read > 0) inLast += read;
        return read;
    }

    private int count(int read) {
        if (read > 0) length += read;
        if (length > limit) drop();
        return read;
    }

    /** Keeps nothing of it: it is longer than the limit, or will be. */
    void drop() {
        if (tooLong) return;
        tooLong = true;
        forget();
    }

    private void forget() {
        pieces.clear();
        inFlight.ifPresent(each -> each.shrinkTo(0));
    }

    /** The piece to be read into; null if there is no memory for another one. */
    private byte[] room() {
        var last = pieces.peekLast();
        if (last != null && inLast < last.length) return last;
        if (last != null && last.length == MAX_PIECE && announced - length > MAX_PIECE && isMemoryPlenty())
            return roomForAll();
        var size = last == null ? FIRST_PIECE : Math.min(MAX_PIECE, 2 * last.length);
        return isTaken(size) ? add(new byte[size]) : null;
    }

    /** Else who announces much and sends little of it could take the memory of all. */
    private boolean isMemoryPlenty() {
        return inFlight.map(InFlight::isMemoryPlenty).orElse(true);
    }

    private byte[] roomForAll() {
        if (!isTaken((int) (announced - length))) return null;
        var all = new byte[(int) announced];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        pieces.clear();
        add(all);
        inLast = at;
        return all;
    }

    private boolean isTaken(int more) {
        shortage = inFlight.flatMap(each -> each.grow(more)).orElse(null);
        if (shortage != null) forget();
        return shortage == null;
    }

    private byte[] add(byte[] piece) {
        pieces.add(piece);
        inLast = 0;
        return piece;
    }

    private boolean isKept() {
        return !tooLong && shortage == null;
    }

    /** How many bytes arrived, kept or not. */
    long length() {
        return length;
    }

    int limit() {
        return limit;
    }

    boolean isTooLong() {
        return tooLong;
    }

    Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    /** The bytes; each piece is let go once it has been read. */
    InputStream stream() {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int most) {
                if (most == 0) return 0;
                if (available() == 0) return -1;
                var piece = pieces.peekFirst();
                var read = Math.min(most, end(piece) - at);
                System.arraycopy(piece, at, into, offset, read);
                at += read;
                if (at == piece.length) {
                    pieces.removeFirst();
                    at = 0;
                }
                return read;
            }

            @Override
            public int available() {
                return pieces.isEmpty() ? 0 : end(pieces.peekFirst()) - at;
            }

            /** Without a copy if one piece has all of it, as {@link #roomForAll} makes it. */
            @Override
            public byte[] readAllBytes() throws IOException {
                var isWhole = at == 0 && pieces.size() == 1 && pieces.peekFirst().length == inLast;
                return isWhole ? pieces.removeFirst() : super.readAllBytes();
            }

            private int end(byte[] piece) {
                return pieces.size() == 1 ? inLast : piece.length;
            }
        };
    }

    /** Where bytes go that nobody will read: all requests share it. */
    private static final class Dropped {
        private static final byte[] BYTES = new byte[MAX_PIECE];
    }
}
