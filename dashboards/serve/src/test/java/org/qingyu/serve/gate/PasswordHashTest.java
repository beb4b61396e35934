package org.qingyu.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void onlyTheRightPasswordMatches() {
        PasswordHash hash = PasswordHash.of("春晓 p4ss", 1_000);

        assertThat(hash.matches("春晓 p4ss")).isTrue();
        assertThat(hash.matches("春晓 p4sS")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(PasswordHash.of("a", 1_000).text())
                .isNotEqualTo(PasswordHash.of("a", 1_000).text());
    }

    @Test
    void aTextOfAnotherFormIsNoHash() {
        assertThat(PasswordHash.find("secret")).isEmpty();
        assertThat(PasswordHash.find("pbkdf2-sha256:1000:00:00")).isEmpty();
        assertThat(PasswordHash.find(PasswordHash.of("a", 1_000).text())).isPresent();
    }

    @Test
    void aHashIsNotPrintedByAccident() {
        assertThat(PasswordHash.of("a", 1_000)).hasToString("password hash");
    }
}
