package com.mintreu.starts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Stream;

/** A proxy that never answers: who calls somebody outside calls here. */
final class Internet implements AutoCloseable {
    private final ServerSocket calls;

    Internet() throws IOException {
        calls = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        calls.setSoTimeout(1);
    }

    /** The JVM's options, and those that send its calls here. */
    String[] instead(String... jvmOptions) {
        var proxy = Stream.of("http", "https")
                .flatMap(scheme -> List.of(
                        "-D" + scheme + ".proxyHost=127.0.0.1", "-D" + scheme + ".proxyPort=" + calls.getLocalPort())
                        .stream());
        return Stream.concat(Stream.of(jvmOptions), proxy).toArray(String[]::new);
    }

    boolean wasCalled() throws IOException {
        try (var call = calls.accept()) {
            return call.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        calls.close();
    }
}
