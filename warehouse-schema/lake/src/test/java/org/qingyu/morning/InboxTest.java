package org.qingyu.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.home.Home;

class InboxTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder).create();
    }

    @Test
    void deliveriesWaitInTheOrderOfTheirNamesAndTheRestIsNamed() throws IOException {
        for (String name : List.of("b.jsonl", "a.csv.gz", ".hidden.csv", "regions.csv", "truth.csv", "photo.png")) {
            Files.writeString(home.inbox().resolve(name), "");
        }
        Files.createDirectories(home.inboxDone());
        var notes = new ArrayList<String>();

        List<Path> waiting = new Inbox(home).waiting(notes::add);

        assertThat(waiting.stream().map(path -> path.getFileName().toString())).containsExactly("a.csv.gz", "b.jsonl");
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        "passed over: inbox/.hidden.csv",
                        "passed over: inbox/regions.csv",
                        "passed over: inbox/truth.csv",
                        "passed over: inbox/photo.png");
    }

    @Test
    void aLoadedFileIsPutAwayAndNeverReplacesAnEarlierOne() throws IOException {
        Path file = home.inbox().resolve("a.csv");
        var inbox = new Inbox(home);

        for (String content : List.of("one", "two")) {
            Files.writeString(file, content);
            inbox.putAway(file, MONDAY);
        }

        assertThat(file).doesNotExist();
        assertThat(home.inboxDone().resolve("2026-05-04/a.csv")).hasContent("one");
        assertThat(home.inboxDone().resolve("2026-05-04/2-a.csv")).hasContent("two");
    }

    @Test
    void theFiguresOfAStageAreThoseOfItsDoneLine() {
        var stage = new Stage("ingest", 0, List.of("a line", "done: read=5 accepted=3"), Duration.ofSeconds(2));

        assertThat(stage.figures())
                .containsEntry("read", "5")
                .containsEntry("accepted", "3")
                .hasSize(2);
        assertThat(stage.results()).containsExactly("a line");
    }
}
