package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    Path folder;

    private Watch watch;

    @BeforeEach
    void watchTheFolder() {
        watch = new Watch(List.of(folder.toString()));
    }

    @Test
    void aFileIsHandedOutOnceItHasStoodStillAndAgainWhenItHasChanged() throws IOException {
        Path file = write("a.jsonl", "{}");

        assertThat(watch.filesThatStoodStill()).isEmpty();
        assertThat(watch.filesThatStoodStill()).containsExactly(file.toString());
        assertThat(watch.filesThatStoodStill()).isEmpty();
        write("a.jsonl", "{}{}");
        assertThat(watch.filesThatStoodStill()).isEmpty();
        assertThat(watch.filesThatStoodStill()).containsExactly(file.toString());
    }

    @Test
    void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
        write("a.jsonl", "{");
        watch.filesThatStoodStill();
        write("a.jsonl", "{}");

        assertThat(watch.filesThatStoodStill()).isEmpty();
    }

    @Test
    void whatCouldNotBeLoadedForNowComesAgain() throws IOException {
        Path file = write("a.jsonl", "{}");
        watch.filesThatStoodStill();
        watch.filesThatStoodStill();

        watch.handBack(List.of(file.toAbsolutePath().normalize()));

        assertThat(watch.filesThatStoodStill()).containsExactly(file.toString());
    }

    @Test
    void hiddenFilesAndFoldersAreNoDeliveries() throws IOException {
        write(".part", "{}");
        write("_tmp.jsonl", "{}");
        Files.createDirectory(folder.resolve("sub"));
        watch.filesThatStoodStill();

        assertThat(watch.filesThatStoodStill()).isEmpty();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
