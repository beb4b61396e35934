package org.qingyu.ingest.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Hashes that nobody without the home's key can repeat: HMAC-SHA-256, its first sixteen bytes. Not for two threads. */
final class KeyedHash {

    static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final Mac mac;

    KeyedHash(SecretKey secretKey) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(secretKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Expected a JDK with " + ALGORITHM, impossible);
        }
    }

    KeyedHash with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return with(bytes, 0, bytes.length);
    }

    KeyedHash with(byte[] bytes, int from, int length) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
        mac.update(bytes, from, length);
        return this;
    }

    KeyedHash with(long number) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    /** The hash of what was given since the last one, as 32 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(), KEPT_BYTES));
    }
}
