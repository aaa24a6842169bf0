package com.mintreu.kernel.json;

import java.io.OutputStream;
import java.util.Arrays;

/** What is written in one piece is copied once. */
final class Pieces extends OutputStream {
    private byte[] all = {};

    @Override
    public void write(int each) {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var before = all.length;
        if (before == 0) {
            all = Arrays.copyOfRange(bytes, offset, offset + length);
        } else {
            all = Arrays.copyOf(all, before + length);
            System.arraycopy(bytes, offset, all, before, length);
        }
    }

    byte[] all() {
        return all;
    }
}
