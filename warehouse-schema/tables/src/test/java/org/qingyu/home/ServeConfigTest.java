package org.qingyu.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

class ServeConfigTest {

    private static final String CERTIFICATE = ", keystore: county.p12, keystore-password-file: county.password";

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "127.0.0.2", "\"::1\"", "192.0.2.7"})
    void anAddressThatTheHomesOwnCertificateDoesNotNameIsRefusedWithoutOneOfTheCounty(String address) {
        var error = catchThrowableOfType(QingyuError.class, () -> read("address: " + address));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.sentence()).contains("expected keystore and keystore-password-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "127.0.0.2"})
    void anAddressThatOthersReachIsTakenBesideACertificate(String address) {
        assertThat(read("address: " + address + CERTIFICATE).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystore: county.p12", "keystore-password-file: county.password"})
    void halfACertificateIsRefused(String half) {
        assertThat(catchThrowableOfType(QingyuError.class, () -> read(half)).sentence())
                .contains("together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "\"::\""})
    void anAddressThatStandsForAllIsRefusedBesideACertificateToo(String address) {
        assertThat(catchThrowableOfType(QingyuError.class, () -> read("address: " + address + CERTIFICATE))
                        .sentence())
                .contains("stands for all");
    }

    @Test
    void withoutAnAddressAndOnLocalhostOnlyThisMachineIsServed() {
        assertThat(read("port: 18444").address()).isEqualTo(ServeConfig.THIS_MACHINE);
        assertThat(read("address: localhost").address()).isEqualTo(ServeConfig.THIS_MACHINE);
        assertThat(read("address: localhost").ip().isLoopbackAddress()).isTrue();
    }

    private static ServeConfig read(String keys) {
        return HomeConfig.read(YamlMapping.parse("qingyu.yaml", "serve: {" + keys + "}\n"))
                .serve();
    }
}
