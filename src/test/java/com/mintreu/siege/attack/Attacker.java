package com.mintreu.siege.attack;

import com.mintreu.bench.load.AnswerReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One connection of an attack. It opens itself again as often as the server ends it. */
final class Attacker {
    private static final Duration BEFORE_NEXT_CONNECTION = Duration.ofMillis(50);
    private static final int SMALL = 4096;
    private static final int PIECE = 1 << 16;

    private final Attackers all;
    private final AnswerReader reader = AnswerReader.skipping();
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer atOnce;
    private ByteBuffer paced;
    private int awaited;
    private long begun;
    /** Timers of an earlier connection or message mean nothing to the present one. */
    private int turn;

    Attacker(Attackers all) {
        this.all = all;
    }

    void open() {
        try {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_LINGER, 0); // a reset leaves no TIME_WAIT behind
            if (!all.attack().reading().isFull()) channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
            channel.bind(new InetSocketAddress(all.target().getAddress(), 0));
            channel.configureBlocking(false);
            key = channel.register(all.selector(), SelectionKey.OP_CONNECT, this);
            channel.connect(all.target());
        } catch (IOException e) {
            all.tally().refused();
            again();
        }
    }

    void ready(ByteBuffer buffer) {
        try {
            if (key.isConnectable()) connected();
            else if (key.isWritable()) write();
            else if (key.isReadable()) read(buffer);
        } catch (IOException | IllegalStateException e) {
            ended();
        }
    }

    private void connected() throws IOException {
        try {
            channel.finishConnect();
        } catch (IOException e) {
            all.tally().refused();
            again();
            return;
        }
        key.interestOps(0);
        next();
    }

    private void next() throws IOException {
        var message = all.nextMessage();
        if (message == null) {
            key.interestOps(SelectionKey.OP_READ); // to see the end of the connection
            return;
        }
        turn++;
        begun = System.nanoTime();
        atOnce = ByteBuffer.wrap(message.atOnce());
        paced = ByteBuffer.wrap(message.paced());
        awaited = message.answers();
        reader.reset();
        write();
    }

    private void write() throws IOException {
        try {
            writeAsFarAsItGoes();
        } catch (IOException e) {
            key.interestOps(SelectionKey.OP_READ); // the answer may have come before the connection broke
            return;
        }
        if (atOnce.hasRemaining()) key.interestOps(SelectionKey.OP_WRITE);
        else sent();
    }

    /** In pieces, for the channel copies all that it is given, however little of it the socket takes. */
    private void writeAsFarAsItGoes() throws IOException {
        while (atOnce.hasRemaining()) {
            var piece = atOnce.slice().limit(Math.min(PIECE, atOnce.remaining()));
            var written = channel.write(piece);
            atOnce.position(atOnce.position() + written);
            if (piece.hasRemaining()) return;
        }
    }

    private void sent() {
        if (all.attack().hangsUp()) {
            again();
            return;
        }
        if (paced.hasRemaining()) later(all.attack().sending().pause(), this::writePaced);
        if (all.attack().reading().isFull()) key.interestOps(SelectionKey.OP_READ);
        else later(all.attack().reading().pause(), this::readPaced);
        if (!all.attack().reading().isFull()) key.interestOps(0);
    }

    private void writePaced() throws IOException {
        var pace = all.attack().sending();
        var piece = paced.slice().limit(Math.min(pace.bytes(), paced.remaining()));
        paced.position(paced.position() + channel.write(piece));
        if (paced.hasRemaining()) later(pace.pause(), this::writePaced);
        else if (awaited == 0) answered();
    }

    private void readPaced() throws IOException {
        var pace = all.attack().reading();
        later(pace.pause(), this::readPaced);
        read(ByteBuffer.allocate(pace.bytes()));
    }

    private void read(ByteBuffer buffer) throws IOException {
        var length = channel.read(buffer.clear());
        if (length < 0) throw new IOException("ended");
        buffer.flip();
        while (awaited > 0 && buffer.hasRemaining() && reader.read(buffer)) {
            all.tally().answered(reader.status());
            awaited--;
            if (awaited > 0) reader.reset();
            else if (!paced.hasRemaining() || reader.closes()) answered();
        }
    }

    /** The next message goes out on this connection unless the server ends it. */
    private void answered() {
        if (reader.closes()) {
            again();
            return;
        }
        turn++;
        key.interestOps(0);
        var mine = turn;
        all.timers().at(begun + all.attack().interval().toNanos(), () -> quietly(mine, this::next));
    }

    private void ended() {
        if (awaited > 0 && turn > 0) all.tally().cutOff();
        again();
    }

    private void again() {
        close();
        turn++;
        awaited = 0;
        var mine = turn;
        var earliest = System.nanoTime() + BEFORE_NEXT_CONNECTION.toNanos();
        all.timers().at(Math.max(earliest, begun + all.attack().interval().toNanos()), () -> {
            if (mine == turn && all.hasMore()) open();
        });
    }

    private void later(Duration pause, Step step) {
        var mine = turn;
        all.timers().in(pause, () -> quietly(mine, step));
    }

    private void quietly(int mine, Step step) {
        if (mine != turn) return;
        try {
            step.run();
        } catch (IOException | IllegalStateException e) {
            ended();
        }
    }

    void close() {
        try {
            if (channel != null) channel.close();
        } catch (IOException nothingLeftToClose) {
            // it is gone
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
