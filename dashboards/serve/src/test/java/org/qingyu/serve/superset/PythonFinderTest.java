package org.qingyu.serve.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

class PythonFinderTest {

    @TempDir
    Path folder;

    @Test
    void aPythonOfAnotherVersionIsNotTakenAndWhatToInstallIsSaid() throws IOException {
        Path other = Files.createFile(
                folder.resolve("python"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(other, "#!/bin/sh\necho 3.9\n");

        assertThatThrownBy(() -> new PythonFinder(Map.of("QINGYU_PYTHON", other.toString())).require())
                .isInstanceOfSatisfying(QingyuError.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.MISSING);
                    assertThat(error.sentence()).contains("Python 3.11", "python3.11-venv");
                });
    }
}
