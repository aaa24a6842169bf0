package com.mintreu.kernel.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A credential made by us: a prefix that tells its kind, 256 random bits in hex, and a checksum in hex, so that a typing
 * error or a random probe is refused without asking the database. That many random bits need no slow hash.
 */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;
    private static final int CHECKSUM_DIGITS = 8;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret next(String prefix) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var body = prefix + HexFormat.of().formatHex(random);
        return new Secret(body + checksum(body));
    }

    public static Optional<Secret> parse(String prefix, String text) {
        if (text.length() != prefix.length() + 2 * RANDOM_BYTES + CHECKSUM_DIGITS || !text.startsWith(prefix))
            return Optional.empty();
        var body = text.substring(0, text.length() - CHECKSUM_DIGITS);
        return text.endsWith(checksum(body)) ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** SHA-256: what is stored, and what is compared. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** In constant time. */
    public boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash, hash());
    }

    /** The secret itself, to be shown once. There is no toString, so that it does not slip into a log. */
    public String reveal() {
        return text;
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
