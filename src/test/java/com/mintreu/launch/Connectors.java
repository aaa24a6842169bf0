package com.mintreu.launch;

/**
 * The connectors of a Tomcat with 100 MB of heap, as docs/hosting/private-tomcat.md recommends them. A connection whose header never ends costs
 * up to 50 KB (measured; 83 KB with Tomcat's defaults), so all 480 together cost at most a quarter of the heap. With maxSwallowSize="0" no
 * thread waits for the rest of a body that was refused, however slowly it comes.
 */
final class Connectors {
    /** For mintreu.requests: half of the threads of the public connector. */
    static final String REQUESTS_OF_ONE = "50";

    private static final String STOCK = """
            <Connector address="127.0.0.1" port="%d" protocol="HTTP/1.1" connectionTimeout="20000"/>""";

    private static final String PUBLIC = """
            <Connector address="127.0.0.1" port="%d" protocol="HTTP/1.1"
                       maxConnections="480" acceptCount="100" maxThreads="100" minSpareThreads="4" processorCache="200"
                       connectionTimeout="5000" disableUploadTimeout="false" connectionUploadTimeout="10000"
                       keepAliveTimeout="10000" maxKeepAliveRequests="1000"
                       maxHttpHeaderSize="8192" maxHeaderCount="50" maxTrailerSize="1024" maxPostSize="8192" maxSwallowSize="0"
                       socket.appReadBufSize="4096" socket.appWriteBufSize="4096" socket.bufferPool="100"/>""";
    /** With acceptor, poller and threads of its own: it answers while all those of the public port are busy, or dead. */
    private static final String HEALTH = """

            <Connector address="127.0.0.1" port="%d" protocol="HTTP/1.1"
                       maxConnections="20" acceptCount="10" maxThreads="2" minSpareThreads="1" processorCache="2"
                       connectionTimeout="2000" keepAliveTimeout="2000" maxHttpHeaderSize="8192" maxHeaderCount="50" maxSwallowSize="0"
                       socket.appReadBufSize="1024" socket.appWriteBufSize="4096"/>""";

    private Connectors() {}

    static String stock(int port) {
        return STOCK.formatted(port);
    }

    static String fitted(int port, int healthPort) {
        return PUBLIC.formatted(port) + HEALTH.formatted(healthPort);
    }
}
