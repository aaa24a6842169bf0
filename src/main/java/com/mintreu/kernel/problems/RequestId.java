package com.mintreu.kernel.problems;

import com.github.f4b6a3.tsid.Tsid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The number of a request: the caller's own if it is well-formed, else a random one, for which requests do not queue. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    public static String of(HttpServletRequest request) {
        var known = (String) request.getAttribute(ATTRIBUTE);
        if (known != null) return known;
        var sent = request.getHeader(HEADER);
        var id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : Tsid.from(ThreadLocalRandom.current().nextLong()).toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
