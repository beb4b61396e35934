package org.qingyu.serve.trino;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../../pom.xml");
    private static final Path TRINO = Path.of("").toAbsolutePath().resolve("../trino/pom.xml");

    @Test
    void theServerIsOfTheDriversVersion() throws IOException {
        assertThat(property(TRINO, "trino.version"))
                .isEqualTo(property(ROOT, "trino.version"))
                .isEqualTo(TrinoService.VERSION);
    }

    @Test
    void theServerOpensTheCatalogWithTheLakesOwnDriver() throws IOException {
        assertThat(property(TRINO, "sqlite.version")).isEqualTo(property(ROOT, "sqlite.version"));
    }

    private static String property(Path pom, String name) throws IOException {
        return Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
                .matcher(Files.readString(pom))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
