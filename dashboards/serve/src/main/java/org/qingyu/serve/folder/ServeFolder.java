package org.qingyu.serve.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qingyu.home.Home;

/**
 * {@code HOME/serve}, which only its owner enters. The certificate and the dashboards' password stay from one start to the
 * next; what describes a running server goes when it ends.
 */
public record ServeFolder(Path folder) {

    private static final int PASSWORD_LETTERS = 32;

    public static ServeFolder of(Home home) {
        return new ServeFolder(home.root().resolve("serve"));
    }

    public void create() throws IOException {
        OwnerOnly.createFolder(folder);
        OwnerOnly.createFolder(etc().resolve("catalog"));
    }

    /** Trino's own configuration, written at each start. */
    public Path etc() {
        return folder.resolve("etc");
    }

    public Path rules() {
        return etc().resolve("rules.json");
    }

    public Path accounts() {
        return etc().resolve("accounts");
    }

    /** The certificate that clients trust. */
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    public Path keystore() {
        return folder.resolve("keystore.p12");
    }

    public Path keystorePassword() {
        return folder.resolve("keystore.password");
    }

    /** Password of the dashboards' account; made once. */
    public Path dashboardsPassword() {
        return folder.resolve("superset.password");
    }

    /** Password of the home's owner; a new one each start. */
    public Path ownerPassword() {
        return folder.resolve("owner.password");
    }

    /** Says that a server runs, and where. */
    public Path running() {
        return folder.resolve("server.properties");
    }

    public Path lock() {
        return folder.resolve(".lock");
    }

    public Path history() {
        return folder.resolve("history");
    }

    /** The password in a file; a random one is made where there is none. */
    public static String passwordIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            writePassword(file);
        }
        return Files.readString(file).strip();
    }

    /** Puts a new random password into a file and returns it. */
    public static String writePassword(Path file) throws IOException {
        String password = RandomPassword.of(PASSWORD_LETTERS);
        OwnerOnly.write(file, (password + "\n").getBytes(UTF_8));
        return password;
    }
}
