package org.qingyu.home;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code serve} of {@code qingyu.yaml}.
 *
 * @param address where Trino listens, as it is written and as the certificate names it: this machine alone unless a
 *     certificate of the county's own stands beside it
 * @param port its port
 * @param jdk folder of the JDK 25, null where it is looked for
 * @param memory heap of Trino, as the JVM takes it
 * @param keystore PKCS12 file with certificate and key, relative to the home, null for the home's own
 * @param keystorePasswordFile file with its password, relative to the home
 */
public record ServeConfig(
        String address,
        int port,
        @Nullable Path jdk,
        String memory,
        @Nullable String keystore,
        @Nullable String keystorePasswordFile) {

    public static final int DEFAULT_PORT = 18443;

    /** What the certificate that a home makes for itself names. */
    public static final String THIS_MACHINE = "127.0.0.1";

    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,5}[mg]");

    /** Reads the part; what is wrong with it becomes a problem of the whole file. */
    static ServeConfig read(YamlMapping yaml) {
        var config = new ServeConfig(
                yaml.value("address", "a host name or an IP address", ServeConfig::known)
                        .orElse(THIS_MACHINE),
                yaml.value("port", "a port from 1 to 65535", ServeConfig::port).orElse(DEFAULT_PORT),
                yaml.text("jdk").map(Path::of).orElse(null),
                yaml.value("memory", "a size such as 1g or 1500m", ServeConfig::memory)
                        .orElse("1g"),
                yaml.text("keystore").orElse(null),
                yaml.text("keystore-password-file").orElse(null));
        if ((config.keystore == null) != (config.keystorePasswordFile == null)) {
            yaml.reject("keystore", "expected keystore and keystore-password-file together, found one of them");
        } else if (config.ip().isAnyLocalAddress()) {
            yaml.reject(
                    "address",
                    "expected an address or a name that a certificate can name, found one that stands for all");
        } else if (!config.ip().getHostAddress().equals(THIS_MACHINE) && config.keystore == null) {
            yaml.reject(
                    "address",
                    "expected keystore and keystore-password-file beside an address other than " + THIS_MACHINE
                            + ", found neither");
        }
        return config;
    }

    /** The address as a number. */
    public InetAddress ip() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException gone) {
            throw new UncheckedIOException("The address was known when the configuration was read", gone);
        }
    }

    private static String known(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress().equals(THIS_MACHINE) ? THIS_MACHINE : address;
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Port must be in [1, 65535] but was " + port);
        }
        return port;
    }

    private static String memory(String text) {
        if (!MEMORY.matcher(text).matches()) {
            throw new IllegalArgumentException("Memory must be a size but was " + text);
        }
        return text;
    }
}
