package com.mintreu.platform.entry;

import com.mintreu.kernel.web.Api;
import com.mintreu.kernel.web.Call;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Calls that mean the same to everybody who reads them: a GET for JSON, whose address needs no decoding. All else is
 * left to Jersey, so that nothing of HTTP is understood here in a way of our own.
 */
final class PlainCall {
    private static final String BASE = "/" + Api.PATH + "/";
    private static final BitSet OF_LABELS = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
    private static final BitSet OF_WORDS = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static final Set<String> JSON = Set.of("*/*", "application/*", "application/json");
    private static final Pattern COMMA = Pattern.compile("[ \t]*,[ \t]*");

    private PlainCall() {}

    static Optional<Call> of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return Optional.empty();
        var base = request.getContextPath() + BASE;
        var address = request.getRequestURI();
        if (!address.startsWith(base)) return Optional.empty();
        return of(address.substring(base.length()), request.getQueryString(), request.getServerName(), name -> header(request, name));
    }

    /** A GET; query and headers are null where there are none. */
    static Optional<Call> of(String path, String query, String host, UnaryOperator<String> headers) {
        if (!isPath(path) || !isHost(host) || !takesJson(headers.apply("Accept"))) return Optional.empty();
        return parameters(query).map(parameters -> new Call(path, Optional.ofNullable(query), host, parameters, name -> null, headers));
    }

    private static String header(HttpServletRequest request, String name) {
        var values = request.getHeaders(name);
        if (!values.hasMoreElements()) return null;
        var first = values.nextElement();
        return values.hasMoreElements() ? first + "," + String.join(",", Collections.list(values)) : first;
    }

    private static boolean isPath(String path) {
        for (int begin = 0, end; begin <= path.length(); begin = end + 1) {
            end = path.indexOf('/', begin);
            if (end < 0) end = path.length();
            if (end == begin || !consists(path, begin, end, OF_WORDS)) return false;
        }
        return true;
    }

    /** Names whose last part begins with a letter, and addresses in numbers. */
    private static boolean isHost(String host) {
        for (int begin = 0, end; begin <= host.length(); begin = end + 1) {
            end = host.indexOf('.', begin);
            if (end < 0) end = host.length();
            if (end == begin || !consists(host, begin, end, OF_LABELS) || host.charAt(begin) == '-' || host.charAt(end - 1) == '-') return false;
        }
        return Character.isLetter(host.charAt(host.lastIndexOf('.') + 1)) || isAddress(host);
    }

    private static boolean isAddress(String host) {
        try {
            return host.equals(new URI("http", host, null, null).getHost());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean takesJson(String accepted) {
        if (accepted == null || JSON.contains(accepted)) return true;
        return accepted.indexOf(';') < 0 && COMMA.splitAsStream(accepted).anyMatch(JSON::contains);
    }

    /** Empty if they are not plain. */
    private static Optional<Map<String, List<String>>> parameters(String query) {
        if (query == null) return Optional.of(Map.of());
        var parameters = new HashMap<String, List<String>>();
        for (var each : query.split("&", -1)) {
            var sign = each.indexOf('=');
            if (sign < 1 || !consists(each, 0, sign, OF_WORDS) || !consists(each, sign + 1, each.length(), OF_WORDS)) return Optional.empty();
            parameters.computeIfAbsent(each.substring(0, sign), name -> new ArrayList<>(1)).add(each.substring(sign + 1));
        }
        return Optional.of(parameters);
    }

    private static boolean consists(String text, int begin, int end, BitSet characters) {
        for (var i = begin; i < end; i++) if (!characters.get(text.charAt(i))) return false;
        return true;
    }

    private static BitSet characters(String all) {
        var characters = new BitSet();
        all.chars().forEach(characters::set);
        return characters;
    }
}
