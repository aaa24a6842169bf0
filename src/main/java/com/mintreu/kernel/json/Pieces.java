package com.mintreu.kernel.json;

import com.mintreu.kernel.overload.InFlight;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is written in one piece, as most is, is copied once. A long answer is taken from the budget while it grows. */
final class Pieces extends OutputStream {
    /** So much of each answer costs nothing: problems must be told even if there is no memory for more. */
    private static final int FREE = 16 << 10;
    /** For each byte written there are, at the worst, two of the text it was made of and one of its compressed form. */
    private static final int WEIGHT = 4;

    private final List<byte[]> pieces = new ArrayList<>(1);
    private int length;

    @Override
    public void write(int each) {
        pieces.add(new byte[] {(byte) each});
    }

    @Override
    public void write(byte[] bytes, int offset, int more) {
        length += more;
        if (length > FREE) InFlight.take((long) WEIGHT * more);
        pieces.add(Arrays.copyOfRange(bytes, offset, offset + more));
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
