package com.mintreu.kernel.json;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is written in one piece, as most is, is copied once. */
final class Pieces extends OutputStream {
    private final List<byte[]> pieces = new ArrayList<>(1);

    @Override
    public void write(int each) {
        pieces.add(new byte[] {(byte) each});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        pieces.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    byte[] all() {
        if (pieces.size() == 1) return pieces.get(0);
        var all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
