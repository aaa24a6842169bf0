package com.mintreu.kernel.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A block of addresses, such as {@code 10.0.0.0/8}, {@code ::1} or {@code 192.0.2.7}. No name is ever looked up. */
record CidrBlock(InetAddress address, int bits) {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Empty if the text is no such block. */
    static Optional<CidrBlock> of(String text) {
        var parts = text.strip().split("/", 2);
        return address(parts[0]).flatMap(address -> bits(parts, address).map(bits -> new CidrBlock(address, bits)));
    }

    /** Empty if the text is no address written in numbers. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException outOfRange) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        var ours = address.getAddress();
        var theirs = other.getAddress();
        if (ours.length != theirs.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }

    private static Optional<Integer> bits(String[] parts, InetAddress address) {
        var most = address.getAddress().length * 8;
        if (parts.length == 1) return Optional.of(most);
        if (!parts[1].matches("[0-9]{1,3}")) return Optional.empty();
        return Optional.of(Integer.valueOf(parts[1])).filter(bits -> bits <= most);
    }
}
