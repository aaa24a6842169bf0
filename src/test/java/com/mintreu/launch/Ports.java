package com.mintreu.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port could be found on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }

    /** The first from here on that nobody listens on at this moment. */
    static int freeFrom(int first) {
        for (var port = first; port <= 65535; port++) if (!isBusy(port)) return port;
        return free();
    }

    static boolean isBusy(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run that linger in TIME_WAIT are no obstacle
            socket.bind(new InetSocketAddress(loopback(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
