package com.mintreu.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as its caller made it, told by the proxies between. Each proxy adds at the end what it saw, so the lists are
 * read from the end, and only as far as trusted proxies wrote them: what stands before that, the caller may have made up.
 */
final class Forwarded extends HttpServletRequestWrapper {
    private static final Pattern HOST =
            Pattern.compile("(?<name>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>[0-9]{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("\\[(?<six>[^]]+)](:[0-9]+)?|(?<four>[0-9.]+)(:[0-9]+)?");

    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    private Forwarded(HttpServletRequest request, String client, int proxies) {
        super(request);
        this.client = client;
        scheme = written(request, "X-Forwarded-Proto", proxies)
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(List.of("http", "https")::contains)
                .orElseGet(request::getScheme);
        var named =
                written(request, "X-Forwarded-Host", proxies).map(HOST::matcher).filter(Matcher::matches);
        host = named.map(match -> match.group("name")).orElseGet(request::getServerName);
        port = written(request, "X-Forwarded-Port", proxies)
                .or(() -> named.map(match -> match.group("port")))
                .flatMap(Forwarded::port)
                .orElseGet(() -> named.isPresent() || !scheme.equals(request.getScheme())
                        ? standardPort(scheme)
                        : request.getServerPort());
    }

    /** The request has come from a trusted address. */
    static Forwarded of(HttpServletRequest request, Predicate<String> trusted) {
        var client = request.getRemoteAddr();
        var proxies = 1;
        var callers = all(request, "X-Forwarded-For");
        for (var i = callers.size() - 1; i >= 0; i--) {
            var caller = withoutPort(callers.get(i));
            if (CidrBlock.address(caller).isEmpty()) break;
            client = caller;
            if (!trusted.test(caller)) break;
            if (i > 0) proxies++;
        }
        return new Forwarded(request, client, proxies);
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = new StringBuffer(scheme).append("://").append(host);
        if (port != standardPort(scheme)) url.append(':').append(port);
        return url.append(getRequestURI());
    }

    /** What the outermost of so many proxies wrote; proxies that replace the value instead of adding to it leave only one. */
    private static Optional<String> written(HttpServletRequest request, String header, int proxies) {
        var values = all(request, header);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(Math.max(0, values.size() - proxies)));
    }

    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String withoutPort(String address) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) return address;
        return match.group("six") == null ? match.group("four") : match.group("six");
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= 65535);
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
