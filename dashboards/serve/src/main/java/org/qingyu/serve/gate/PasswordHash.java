package org.qingyu.serve.gate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA256, its salt and its number of rounds, as one text
 * {@code pbkdf2-sha256:ROUNDS:SALT:HASH} in hexadecimal digits.
 */
public record PasswordHash(String text) {

    /** Rounds for what a person chose or reads aloud: about a tenth of a second. */
    public static final int ROUNDS = 210_000;

    /** Rounds for a random text of 32 letters, which nobody guesses. */
    public static final int ROUNDS_OF_RANDOM = 1_000;

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([1-9][0-9]{2,6}):([0-9a-f]{32}):([0-9a-f]{64})");
    private static final int BITS = 256;

    /** The hash a text stands for; empty if it is of another form. */
    public static Optional<PasswordHash> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PasswordHash(text)) : Optional.empty();
    }

    /** Hashes a password with a new salt. */
    public static PasswordHash of(String password, int rounds) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return new PasswordHash("pbkdf2-sha256:" + rounds + ":" + hex.formatHex(salt) + ":"
                + hex.formatHex(hash(password, salt, rounds)));
    }

    public boolean matches(String password) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        HexFormat hex = HexFormat.of();
        byte[] found = hash(password, hex.parseHex(parts.group(2)), Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(found, hex.parseHex(parts.group(3)));
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** Says nothing of the hash. */
    @Override
    public String toString() {
        return "password hash";
    }
}
