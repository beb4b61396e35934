package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;

class CountyWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final CountyPlan SMALL = new CountyPlan(6, 60, 200, 120, 12, 5, 11, LAST_DAY, Difficulty.USUAL);
    private static final Set<String> STANDARD_FIELDS = Stream.concat(
                    Stream.of(
                            "feed",
                            "source_system",
                            "source_record_no",
                            "source_version",
                            "op",
                            "matter_no",
                            "title",
                            "content"),
                    EventColumns.SOURCE_FIELDS.stream().map(Column::name).filter(name -> !name.equals("matter_key")))
            .collect(Collectors.toSet());

    @TempDir
    Path folder;

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        write(SMALL, "one", CountyWriter.Manners.AWKWARD);
        write(SMALL, "other", CountyWriter.Manners.AWKWARD);

        var one = bytesOf(folder.resolve("one"));
        var other = bytesOf(folder.resolve("other"));

        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(other.get(name)));
    }

    @Test
    void anEarlierCountyInTheFolderIsReplaced() throws IOException {
        write(SMALL, "same", CountyWriter.Manners.TIDY);
        var shorter = new CountyPlan(2, 5, 20, 10, 0, 1, 1, LAST_DAY, Difficulty.USUAL);
        Files.writeString(folder.resolve("same/notes.txt"), "mine");

        write(shorter, "same", CountyWriter.Manners.TIDY);

        assertThat(bytesOf(folder.resolve("same")).keySet())
                .contains("notes.txt", "regions.csv", "truth.csv")
                .allMatch(name -> !name.endsWith(".jsonl") || name.contains("2026-05"));
    }

    @Test
    void everyLineIsOneObjectOfTheStandardForm() throws IOException {
        var written = write(SMALL, "tidy", CountyWriter.Manners.TIDY);

        var events = eventsOf("tidy");

        assertThat(events).hasSize((int) written.lines());
        for (var event : events) {
            var names = new ArrayList<String>();
            event.fieldNames().forEachRemaining(names::add);
            assertThat(STANDARD_FIELDS.containsAll(names)).as(names.toString()).isTrue();
            assertThat(event.get("registered_at").isTextual()).isTrue();
            assertThat(event.get("registered_at").asText().substring(0, 10))
                    .isBetween(SMALL.firstDay().toString(), LAST_DAY.toString());
        }
    }

    @Test
    void theFilesHaveAboutTheEventsAskedFor() throws IOException {
        var plan = SMALL.withSurges(0).withSeed(3);
        var written = write(plan, "tidy", CountyWriter.Manners.TIDY);

        var identities = eventsOf("tidy").stream()
                .map(event -> event.get("feed").asText() + event.get("source_record_no"))
                .collect(Collectors.toSet());

        double wanted = plan.perDay() * plan.days();
        assertThat(identities).hasSize((int) written.events());
        assertThat(identities.size() / wanted).isBetween(0.95, 1.05);
        assertThat(written.lines() / wanted).isBetween(0.95, 1.07);
    }

    @Test
    void linesWithSurgesLessLinesWithoutAreTheTruth() throws IOException {
        write(SMALL, "with", CountyWriter.Manners.TIDY);
        write(SMALL.withSurges(0), "without", CountyWriter.Manners.TIDY);
        var without = new HashSet<>(linesOf("without"));

        var extra = new HashMap<String, Integer>();
        for (var line : linesOf("with")) {
            var event = JSON.readTree(line);
            if (!without.contains(line)
                    && !event.path("src_category_code").asText().startsWith("70")) {
                var town = event.get("region_code").asText().substring(0, 9) + "000";
                extra.merge(town + " " + categoryOf(event), 1, Integer::sum);
            }
        }

        var truth = new HashMap<String, Integer>();
        for (var surge : SyntheticCounty.of(SMALL).truth()) {
            truth.merge(surge.regionCode() + " " + surge.categoryCode(), surge.extraEvents(), Integer::sum);
        }
        assertThat(new HashSet<>(linesOf("with")).containsAll(without)).isTrue();
        assertThat(extra).isEqualTo(truth);
    }

    @Test
    void nothingThatIsKeptOfATidyCountyLooksPersonal() throws IOException {
        write(SMALL, "tidy", CountyWriter.Manners.TIDY);

        for (var event : eventsOf("tidy")) {
            var day = LocalDate.parse(event.get("registered_at").asText().substring(0, 10));
            event.fields().forEachRemaining(field -> {
                for (var text : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                    if (personal(field.getKey(), text, day)) {
                        fail(field.getKey() + " of " + event);
                    }
                }
            });
        }
    }

    @Test
    void anAwkwardCountyHasBrokenLinesAndPersonsEverywhere() throws IOException {
        var written = write(SMALL, "awkward", CountyWriter.Manners.AWKWARD);

        var all = String.join("\n", linesOf("awkward"));

        assertThat(written.broken()).isGreaterThanOrEqualTo(14);
        assertThat(all).contains("身份证号1199", "\"party\":{\"姓名\":", "\"contact_phone\":", "-13-45T99", "QIQING");
        assertThat(PersonalDataGuard.inCode(ArtificialPersons.of(5).idNumber())).isPresent();
        assertThat(PersonalDataGuard.inIdentity(ArtificialPersons.of(5).mobile(), LAST_DAY))
                .isPresent();
    }

    private static boolean personal(String field, JsonNode value, LocalDate day) {
        if (!value.isTextual()) {
            return false;
        }
        return switch (field) {
            case "region_code", "region_name" ->
                PersonalDataGuard.inPlace(value.asText()).isPresent();
            case "source_record_no", "linked_no", "matter_no" ->
                PersonalDataGuard.inIdentity(value.asText(), day).isPresent();
            case "title", "content" -> false;
            default -> PersonalDataGuard.inCode(value.asText()).isPresent();
        };
    }

    private static String categoryOf(JsonNode event) {
        var feed = event.get("feed").asText();
        var wanted = feed.equals("YUQING")
                ? event.get("title").asText()
                : event.path("src_category_code").asText()
                        + event.path("src_category_name").asText()
                        + event.path("src_category_parent").asText()
                        + feedback(event);
        return Categories.BY_WORDS.get(feed + wanted);
    }

    private static String feedback(JsonNode event) {
        var type = event.path("feedback_type3");
        return type.isMissingNode()
                ? ""
                : type.get(0).asText() + "-" + type.get(1).asText();
    }

    /** What the shipped tables of this package say, read the other way round. */
    private static final class Categories {

        static final Map<String, String> BY_WORDS = new HashMap<>();

        static {
            for (var row : Resource.rows("feed-codes.csv")) {
                BY_WORDS.put(row.get(0) + row.get(3) + row.get(4) + row.get(5) + row.get(6), row.get(1));
            }
            for (var row : Resource.rows("texts.csv")) {
                BY_WORDS.put("YUQING" + row.get(1), row.get(0));
            }
        }
    }

    private CountyWriter.Written write(CountyPlan plan, String name, CountyWriter.Manners manners) throws IOException {
        return CountyWriter.write(SyntheticCounty.of(plan), folder.resolve(name), manners, days -> {});
    }

    private List<JsonNode> eventsOf(String name) throws IOException {
        var events = new ArrayList<JsonNode>();
        for (var line : linesOf(name)) {
            events.add(JSON.readTree(line));
        }
        return events;
    }

    private List<String> linesOf(String name) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : bytesOf(folder.resolve(name)).entrySet()) {
            if (file.getKey().endsWith(".jsonl")) {
                new String(file.getValue(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    private static Map<String, byte[]> bytesOf(Path folder) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
