package org.qingyu.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

class InputPlanTest {

    private static final String LINE =
            "{\"feed\":\"FANGQING\",\"source_system\":\"xf\",\"source_record_no\":\"1\",\"registered_at\":\"2026-05-04\"}\n";

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsFilesInOrderAndNamesWhatItPassesOver() throws IOException {
        write("b.jsonl", LINE);
        write("a.jsonl", LINE);
        write("regions.csv", "code,name\n");
        write("truth.csv", "surge\n");
        write(".hidden.jsonl", LINE);
        write("notes.docx", "x");
        write("other.csv", "x,y\n1,2\n");
        Files.createDirectory(folder.resolve("done"));

        InputPlan plan = plan(folder.toString());

        assertThat(names(plan)).containsExactly("a.jsonl", "b.jsonl");
        assertThat(plan.passedOver()).hasSize(6);
    }

    @Test
    void globsAreExpandedAndAFileNamedTwiceIsReadOnce() throws IOException {
        write("2026-01.jsonl", LINE);
        write("2026-02.jsonl", LINE);
        write("x.txt", LINE);

        assertThat(names(plan(folder + "/2026-*.jsonl", folder + "/2026-02.jsonl")))
                .containsExactly("2026-01.jsonl", "2026-02.jsonl");
        assertThat(names(plan(folder + "/*.txt"))).containsExactly("x.txt");
    }

    @Test
    void everyProblemOfWhatWasNamedIsSaidAtOnce() throws IOException {
        Path unknown = write("unknown.csv", "x,y\n1,2\n");
        Path empty = write("empty.csv", "");
        Path cut = folder.resolve("cut.jsonl.gz");
        byte[] packed = packed(LINE.repeat(1000));
        Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
        Path noGzip = write("no.jsonl.gz", LINE);

        assertThatThrownBy(() -> plan(
                        unknown.toString(),
                        empty.toString(),
                        cut.toString(),
                        noGzip.toString(),
                        folder + "/missing",
                        folder + "/*.none"))
                .isInstanceOfSatisfying(QingyuError.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.NO_INPUT);
                    assertThat(error.problems()).hasSize(6).anyMatch(one -> one.contains("breaks off"));
                });
    }

    @Test
    void aFolderWithNothingToReadIsAProblem() {
        assertThatThrownBy(() -> plan(folder.toString())).isInstanceOf(QingyuError.class);
    }

    @Test
    void severalGzipMembersAreOneFile() throws IOException {
        Path file = folder.resolve("two.jsonl.gz");
        var both = new ByteArrayOutputStream();
        both.writeBytes(packed(LINE));
        both.writeBytes(packed(LINE.replace("\"1\"", "\"2\"")));
        Files.write(file, both.toByteArray());

        InputPlan plan = plan(file.toString());

        try (var intake = IntakeFile.open(file, plan.files().get(0).profile(), Intakes.context())) {
            while (intake.next() != null) {
                // Counted below.
            }
            assertThat(intake.read()).isEqualTo(2);
        }
    }

    @Test
    void anEmptyFileOfANamedProfileIsADelivery() throws IOException {
        Path empty = write("empty.csv", "");

        InputPlan plan =
                InputPlan.of(List.of(empty.toString()), Intakes.profile("fangqing-csv"), Intakes.PROFILES.all());

        try (var intake = IntakeFile.open(empty, plan.files().get(0).profile(), Intakes.context())) {
            assertThat(intake.next()).isNull();
        }
    }

    @Test
    void aNamedProfileMustFindItsColumns() throws IOException {
        Path file = write("a.csv", "编号,时间\n1,2026-05-04\n");

        assertThatThrownBy(() ->
                        InputPlan.of(List.of(file.toString()), Intakes.profile("fangqing-csv"), Intakes.PROFILES.all()))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("信访件编号");
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static InputPlan plan(String... paths) {
        return InputPlan.of(List.of(paths), null, Intakes.PROFILES.all());
    }

    private static List<String> names(InputPlan plan) {
        return plan.files().stream()
                .map(file -> file.path().getFileName().toString())
                .toList();
    }
}
