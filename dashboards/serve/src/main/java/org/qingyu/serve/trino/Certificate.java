package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.ServeConfig;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.folder.ServeFolder;

/**
 * The certificate Trino shows: the county's own where the configuration names one, else one that the home makes for itself
 * at the first start, good for this machine only.
 *
 * @param keystore PKCS12 file with certificate and key
 * @param password of that file
 */
record Certificate(Path keystore, String password) {

    private static final int DAYS = 3_650;
    private static final String SECRET = "QINGYU_KEYSTORE_PASSWORD";

    /** Leaves beside it, in PEM, what clients are to trust. */
    static Certificate prepare(Home home, ServeFolder folder, ServeConfig config)
            throws IOException, InterruptedException {
        Certificate certificate = config.keystore() == null ? own(folder) : configured(home, config);
        List<X509Certificate> chain = certificate.read();
        if (config.keystore() != null) {
            requireNamed(chain, config.address(), certificate.keystore());
        }
        export(chain, folder.certificate());
        return certificate;
    }

    private static Certificate configured(Home home, ServeConfig config) throws IOException {
        Path keystore = home.root().resolve(Objects.requireNonNull(config.keystore()));
        Path password = home.root().resolve(Objects.requireNonNull(config.keystorePasswordFile()));
        var problems = new ArrayList<String>();
        for (Path file : List.of(keystore, password)) {
            if (!Files.isReadable(file)) {
                problems.add("expected a file that can be read, found none, " + file);
            }
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.USAGE, "the certificate of 'serve'", problems);
        }
        return new Certificate(keystore, Files.readString(password).strip());
    }

    private static Certificate own(ServeFolder folder) throws IOException, InterruptedException {
        var certificate = new Certificate(folder.keystore(), ServeFolder.passwordIn(folder.keystorePassword()));
        if (!Files.exists(folder.keystore())) {
            Path fresh = folder.keystore().resolveSibling("keystore.fresh.p12");
            Files.deleteIfExists(fresh);
            keytool(
                    certificate.password(),
                    fresh,
                    "-genkeypair",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=Qingyu",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost",
                    "-ext",
                    "bc:critical=ca:true",
                    "-ext",
                    "ku:critical=digitalSignature,keyEncipherment,keyCertSign",
                    "-validity",
                    Integer.toString(DAYS));
            OwnerOnly.write(folder.keystore(), Files.readAllBytes(fresh));
            Files.delete(fresh);
            Files.deleteIfExists(folder.certificate());
        }
        return certificate;
    }

    /** Clients compare the name they connect to with those of the certificate; better said here than by each of them. */
    private static void requireNamed(List<X509Certificate> chain, String host, Path keystore) {
        var names = new ArrayList<String>();
        try {
            for (X509Certificate one : chain) {
                Collection<List<?>> alternatives = one.getSubjectAlternativeNames();
                if (alternatives != null) {
                    alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
                }
            }
        } catch (CertificateParsingException unreadable) {
            names.add("none that can be read");
        }
        String above = host.replaceFirst("^[^.]+", "*");
        if (names.stream().noneMatch(name -> name.equalsIgnoreCase(host) || name.equalsIgnoreCase(above))) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "a certificate whose alternative names have serve.address " + host,
                    names.isEmpty() ? "one without names" : String.join(", ", names),
                    keystore.toString(),
                    "write serve.address as the certificate names it, or have a certificate made for it");
        }
    }

    private static void export(List<X509Certificate> chain, Path pem) throws IOException {
        var text = new StringBuilder();
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));
        try {
            for (X509Certificate one : chain) {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(encoder.encodeToString(one.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
        OwnerOnly.write(pem, text.toString().getBytes(UTF_8));
    }

    /** The certificates of the store: of each key its whole chain, so that whoever trusts the highest is content too. */
    private List<X509Certificate> read() {
        var chain = new ArrayList<X509Certificate>();
        try (InputStream bytes = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                java.security.cert.Certificate[] entry = store.getCertificateChain(alias);
                for (java.security.cert.Certificate one :
                        entry == null ? new java.security.cert.Certificate[0] : entry) {
                    if (one instanceof X509Certificate known && !chain.contains(known)) {
                        chain.add(known);
                    }
                }
            }
            return chain;
        } catch (IOException | GeneralSecurityException failure) {
            throw QingyuError.of(
                            ExitCode.USAGE,
                            "a PKCS12 store that its password opens",
                            failure.getClass().getSimpleName(),
                            keystore.toString(),
                            "check the store and the file with its password")
                    .causedBy(failure);
        }
    }

    private static void keytool(String password, Path store, String... arguments)
            throws IOException, InterruptedException {
        var line = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", SECRET));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put(SECRET, password);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw QingyuError.of(
                    ExitCode.FAILED,
                    "keytool to handle the certificate",
                    said.lines().findFirst().orElse("a failure"),
                    store.toString(),
                    "check the store and its password");
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "certificate in " + keystore;
    }
}
