package org.qingyu.serve.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as {@code serve} hands them to Trino: a file of lines {@code name TAB role TAB hash}, read again when it
 * changed. A password that was right is remembered by a keyed digest, because every request of a session brings it.
 */
public final class GateAccounts {

    /** @param hash null for an account that cannot log in itself */
    public record Account(
            String name, GateRole role, @Nullable PasswordHash hash) {}

    private record Loaded(FileTime changed, Map<String, Account> accounts) {}

    private final Path file;
    private final Map<String, String> right = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private @Nullable Loaded loaded;

    public GateAccounts(Path file) {
        this.file = file;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** The text of such a file. */
    public static String textOf(List<Account> accounts) {
        var text = new StringBuilder();
        for (Account account : accounts) {
            PasswordHash hash = account.hash();
            text.append(account.name())
                    .append('\t')
                    .append(account.role().code())
                    .append('\t')
                    .append(hash == null ? "" : hash.text())
                    .append('\n');
        }
        return text.toString();
    }

    public Optional<GateRole> roleOf(String name) {
        return Optional.ofNullable(accounts().get(name)).map(Account::role);
    }

    /** Whether the account exists, may log in, and this is its password. */
    public boolean knows(String name, String password) {
        Account account = accounts().get(name);
        PasswordHash hash = account == null ? null : account.hash();
        if (hash == null) {
            return false;
        }
        String proof = digest(hash.text() + '\n' + password);
        if (proof.equals(right.get(name))) {
            return true;
        }
        boolean known = hash.matches(password);
        if (known) {
            right.put(name, proof);
        }
        return known;
    }

    private synchronized Map<String, Account> accounts() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (loaded == null || !loaded.changed().equals(changed)) {
                loaded = new Loaded(changed, read());
            }
            return loaded.accounts();
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not read the accounts", failure);
        }
    }

    private Map<String, Account> read() throws IOException {
        var accounts = new HashMap<String, Account>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                GateRole.find(parts[1])
                        .ifPresent(role -> accounts.put(
                                parts[0],
                                new Account(
                                        parts[0],
                                        role,
                                        PasswordHash.find(parts[2]).orElse(null))));
            }
        }
        return Map.copyOf(accounts);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
