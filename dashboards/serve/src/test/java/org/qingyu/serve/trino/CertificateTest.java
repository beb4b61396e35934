package org.qingyu.serve.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.ServeConfig;
import org.qingyu.serve.folder.ServeFolder;

class CertificateTest {

    @TempDir
    Path folder;

    private Home home;
    private ServeFolder serve;

    @BeforeEach
    void makeAHome() throws IOException {
        home = new Home(folder.resolve("home")).create();
        serve = ServeFolder.of(home);
        serve.create();
    }

    @Test
    void aHomeMakesItsOwnForThisMachineAndKeepsIt() throws Exception {
        Certificate first = Certificate.prepare(home, serve, config("127.0.0.1", false));
        String pem = Files.readString(serve.certificate());

        assertThat(Certificate.prepare(home, serve, config("127.0.0.1", false))).isEqualTo(first);
        assertThat(Files.readString(serve.certificate())).isEqualTo(pem).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    void theCountysOwnIsTakenWhereItNamesTheAddress() throws Exception {
        county("dns:data.county.example,ip:10.1.2.3", "correct horse");

        for (String address : new String[] {"10.1.2.3", "data.county.example"}) {
            Certificate taken = Certificate.prepare(home, serve, config(address, true));

            assertThat(taken.keystore()).isEqualTo(home.root().resolve("county.p12"));
            assertThat(Files.readString(serve.certificate())).contains("BEGIN CERTIFICATE");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefusedWithTheNamesItHas() throws Exception {
        county("dns:data.county.example", "correct horse");

        var error = catchThrowableOfType(
                QingyuError.class, () -> Certificate.prepare(home, serve, config("10.1.2.3", true)));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.sentence()).contains("10.1.2.3").contains("data.county.example");
    }

    @Test
    void aWrongPasswordAndAbsentFilesAreProblemsOfTheConfiguration() throws Exception {
        var absent = catchThrowableOfType(
                QingyuError.class, () -> Certificate.prepare(home, serve, config("10.1.2.3", true)));
        county("ip:10.1.2.3", "correct horse");
        Files.writeString(home.root().resolve("county.password"), "wrong\n");
        var wrong = catchThrowableOfType(
                QingyuError.class, () -> Certificate.prepare(home, serve, config("10.1.2.3", true)));

        assertThat(absent.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(absent.problems()).hasSize(2);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.sentence()).doesNotContain("wrong");
    }

    private void county(String names, String password) throws IOException, InterruptedException {
        Files.writeString(home.root().resolve("county.password"), password + "\n");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=county",
                        "-ext",
                        "san=" + names,
                        "-keystore",
                        home.root().resolve("county.p12").toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
    }

    private static ServeConfig config(String address, boolean ofTheCounty) {
        return new ServeConfig(
                address, 18443, null, "1g", ofTheCounty ? "county.p12" : null, ofTheCounty ? "county.password" : null);
    }
}
