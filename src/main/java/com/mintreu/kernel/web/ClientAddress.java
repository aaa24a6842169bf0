package com.mintreu.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The address that counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which one customer of a provider has. */
final class ClientAddress {
    private static final List<String> WRITTEN_BY_PROXIES = List.of("X-Forwarded-For", "Forwarded", "Via");
    private static final int PREFIX_BYTES = 8;

    private ClientAddress() {}

    /**
     * Null if the client cannot be told from others: the request came from a trusted proxy that names no client, or from a
     * proxy that {@code mintreu.proxies} does not know. A forwarding header from a public address proves no proxy, as anyone can send one.
     */
    static Object of(HttpServletRequest request, Proxies proxies) {
        var address = request.getRemoteAddr();
        if (proxies.areConfigured() ? proxies.isTrusted(address) : isProxied(request) && isLocal(address)) return null;
        return address.indexOf(':') < 0 ? address : prefix(address);
    }

    private static boolean isProxied(HttpServletRequest request) {
        return WRITTEN_BY_PROXIES.stream().anyMatch(header -> request.getHeader(header) != null);
    }

    private static boolean isLocal(String address) {
        return CidrBlock.address(address)
                .filter(each -> each.isLoopbackAddress()
                        || each.isSiteLocalAddress()
                        || each.isLinkLocalAddress()
                        || isUniqueLocal(each))
                .isPresent();
    }

    /** fc00::/7 */
    private static boolean isUniqueLocal(InetAddress address) {
        return address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    private static Object prefix(String address) {
        return CidrBlock.address(address)
                .<Object>map(each -> each.getAddress().length == 4
                        ? each.getHostAddress()
                        : Arrays.toString(Arrays.copyOf(each.getAddress(), PREFIX_BYTES)))
                .orElse(address);
    }
}
