package com.mintreu.platform.preflight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A connector of Tomcat, by the attributes that bound what strangers can make it hold; those that it does not have are missing. */
record Connector(String port, Map<String, Integer> attributes) {
    /** What a connection whose header never ends costs, measured with small buffers (docs/hosting). */
    private static final long BYTES_PER_CONNECTION = 50 << 10;

    private static final int SHARE_OF_HEAP = 4;
    private static final int MEBIBYTE = 1 << 20;

    Line line(long heap) {
        var advice = advice(heap);
        var wanted = advice.entrySet().stream()
                .map(each -> "%s=\"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" "));
        var found = attributes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return Line.of(
                "connector at port " + port,
                found,
                advice.isEmpty(),
                "Write " + wanted + " into this Connector in conf/server.xml; docs/hosting says why.");
    }

    private Map<String, Integer> advice(long heap) {
        var advice = new LinkedHashMap<String, Integer>();
        var threads = (int) Math.max(100, heap / MEBIBYTE);
        var connections = (int) Math.min(8192, heap / SHARE_OF_HEAP / BYTES_PER_CONNECTION / 10 * 10);
        bound(advice, "maxThreads", 0, threads, threads);
        bound(advice, "maxConnections", 1, connections, connections);
        bound(advice, "connectionTimeout", 1, 10_000, 5_000);
        bound(advice, "maxSwallowSize", 0, 0, 0);
        bound(advice, "maxHttpHeaderSize", 1, 16 << 10, 8 << 10);
        return advice;
    }

    /** Below the least, all of these mean "without a bound", but maxThreads: there an executor has the threads. */
    private void bound(Map<String, Integer> advice, String attribute, int least, int most, int better) {
        var value = attributes.get(attribute);
        if (value == null || attribute.equals("maxThreads") && value < 0) return;
        if (value < least || value > most) advice.put(attribute, better);
    }
}
