package org.qingyu.serve.folder;

import java.security.SecureRandom;

/** Passwords that nobody chose: small letters and digits, none that is taken for another when read aloud. */
public final class RandomPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private RandomPassword() {}

    /** A password of that many letters, just under five bits each. */
    public static String of(int length) {
        return new SecureRandom()
                .ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
