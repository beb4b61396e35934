package org.qingyu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a derived text with the file kept in git; {@code -Dgolden.update=true} accepts the new text. */
public final class Golden {

    private Golden() {}

    /** Holds the text against {@code src/test/resources/golden/name} of the module under test. */
    public static void assertMatches(String name, String text) {
        Path file = Path.of("src", "test", "resources", "golden", name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("golden file, written by -Dgolden.update=true").exists();
            assertThat(text).as("text of %s", name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
