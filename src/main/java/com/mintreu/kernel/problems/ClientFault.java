package com.mintreu.kernel.problems;

import jakarta.ws.rs.ProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Stream;

/** Tells what the other end of the connection did: a body cut off or malformed below HTTP, an answer that nobody takes. */
final class ClientFault {
    /** The containers' own exceptions, such as Tomcat's ClientAbortException and BadRequestException; nothing here is compiled against them. */
    private static final List<String> CONTAINERS = List.of(
            "org.apache.catalina.connector.", "org.apache.coyote.", "org.apache.tomcat.", "org.glassfish.grizzly.");

    private ClientFault() {}

    static boolean is(Throwable thrown) {
        if (thrown instanceof ProcessingException)
            return thrown.getCause() instanceof IOException; // Jersey's, of the request's stream
        if (!(thrown instanceof IOException)) return false;
        return thrown instanceof EOFException
                || thrown instanceof SocketException
                || thrown instanceof SocketTimeoutException
                || isContainers(thrown.getClass().getName());
    }

    static boolean isContainers(String className) {
        return CONTAINERS.stream().anyMatch(className::startsWith);
    }

    static boolean isTimeout(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
