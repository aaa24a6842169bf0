package com.mintreu.kernel.web;

import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The proxies whose word counts about who called, for which host, and how. Nobody else's does: anyone can send such headers. */
@ApplicationScoped
public class Proxies {
    @Produces
    static final Setting TRUSTED = Setting.checked(
            "mintreu.proxies",
            "",
            "addresses of the proxies in front, with commas between: 127.0.0.1, 10.0.0.0/8; only from them do X-Forwarded-For, -Proto, -Host and -Port count",
            value -> faults(value)
                    .findFirst()
                    .map(fault ->
                            "must be addresses such as 127.0.0.1 or blocks such as 10.0.0.0/8 with commas between; \""
                                    + fault + "\" is none"));

    private static final String PEER = Proxies.class.getName() + ".peer";

    @Inject
    Settings settings;

    private List<CidrBlock> trusted = List.of();

    @PostConstruct
    void read() {
        trusted = settings.text(TRUSTED).stream()
                .flatMap(Proxies::entries)
                .flatMap(entry -> CidrBlock.of(entry).stream())
                .toList();
    }

    /** The address at the other end of the connection: the last proxy's, or the caller's own. */
    public static String peer(HttpServletRequest request) {
        return (String) request.getAttribute(PEER);
    }

    /** The request as the caller made it, if a proxy that is trusted has brought it; else as it came. */
    HttpServletRequest unwrap(HttpServletRequest request) {
        request.setAttribute(PEER, request.getRemoteAddr());
        return isTrusted(request.getRemoteAddr()) ? Forwarded.of(request, this::isTrusted) : request;
    }

    /** Whether the operator has said which proxies there are. */
    boolean areConfigured() {
        return !trusted.isEmpty();
    }

    public boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && CidrBlock.address(address)
                        .filter(each -> trusted.stream().anyMatch(block -> block.contains(each)))
                        .isPresent();
    }

    private static Stream<String> faults(String value) {
        return entries(value).filter(entry -> CidrBlock.of(entry).isEmpty());
    }

    private static Stream<String> entries(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(entry -> !entry.isEmpty());
    }
}
