package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * The buffers of JSON being written or read, which the next to write or read uses again. They are large enough for a page of
 * long texts. The container's threads keep none, else they would keep the class loader alive.
 */
final class BufferPool extends RecyclerPool.BoundedPoolBase<BufferRecycler> {
    private static final int KEPT = 16;
    private static final int BYTES = 1 << 16;

    BufferPool() {
        super(KEPT);
    }

    @Override
    public BufferRecycler createPooled() {
        return new BufferRecycler() {
            @Override
            protected int byteBufferLength(int which) {
                return which == BYTE_WRITE_ENCODING_BUFFER ? BYTES : super.byteBufferLength(which);
            }
        };
    }
}
