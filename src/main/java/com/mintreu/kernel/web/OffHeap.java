package com.mintreu.kernel.web;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Bytes that wait for a client, in buffers outside of the heap that are used again and again. In the heap they would outlive the
 * young generation and fill the old one, and a small heap would be collected as a whole several times a second. One thread at a time uses it.
 */
final class OffHeap {
    static final int PIECE = 64 << 10;
    private static final Deque<ByteBuffer> FREE = new ConcurrentLinkedDeque<>();

    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();

    /** A copy of the bytes from this place on. */
    OffHeap(byte[] bytes, int from) {
        for (var at = from; at < bytes.length; at += PIECE) {
            var known = FREE.pollFirst();
            var piece = known == null ? ByteBuffer.allocateDirect(PIECE) : known.clear();
            pieces.add(piece.put(bytes, at, Math.min(PIECE, bytes.length - at)).flip());
        }
    }

    /** The next bytes, which are here no longer; null at the end. */
    byte[] next() {
        var piece = pieces.poll();
        if (piece == null) return null;
        var bytes = new byte[piece.remaining()];
        piece.get(bytes);
        FREE.addFirst(piece);
        return bytes;
    }

    /** Nobody wants the rest. */
    void drop() {
        FREE.addAll(pieces);
        pieces.clear();
    }
}
