package org.qingyu.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.table.EventColumns;

class ProfileReaderTest {

    @Test
    void everyShippedProfileIsReadAndHasADescription() {
        assertThat(ProfileCatalogue.shipped().all()).hasSize(10).allSatisfy(profile -> {
            assertThat(profile.description()).isNotEmpty();
            assertThat(profile.rules()).isNotEmpty();
        });
    }

    @Test
    void theStandardProfileTakesEveryFieldThatHistoryKeepsAndTheTextThatIsOnlyRead() {
        var fields = new HashSet<String>();
        ProfileCatalogue.shipped()
                .require("standard")
                .rules()
                .forEach(rule -> fields.add(rule.field().name()));

        assertThat(fields).contains("feed", "op", "source_version", "title", "content", "matter_no");
        assertThat(fields).doesNotContain("matter_key", "event_id", "content_hash");
        EventColumns.SOURCE_FIELDS.stream()
                .filter(column -> column != EventColumns.MATTER_KEY)
                .forEach(column -> assertThat(fields).contains(column.name()));
    }

    @Test
    void eachTemplateHasTheCommonFieldsAndThoseOfItsFeed() {
        var common = new HashSet<String>();
        for (FeedProfile profile : ProfileCatalogue.shipped().all()) {
            if (profile.name().endsWith("-csv")) {
                var fields = new HashSet<String>();
                profile.rules().forEach(rule -> fields.add(rule.field().name()));
                assertThat(fields).contains("source_record_no", "registered_at", "region_name", "title", "linked_no");
                common.addAll(fields);
            }
        }
        EventColumns.SOURCE_FIELDS.stream()
                .filter(column -> column != EventColumns.MATTER_KEY)
                .forEach(column -> assertThat(common).contains(column.name()));
    }

    @Test
    void allProblemsOfAProfileAreReportedAtOnceWithTheirLines() {
        String yaml = """
                name: mine
                feed: FANGQING
                format: xlsx
                colour: blue
                zone: Mars/Olympus
                constants:
                  source_system: xf
                  nonsense: 1
                columns:
                  never_used: [a]
                fields:
                  registered_at: {from: 时间, patterns: [bbbb]}
                  status: {values: {a: b}}
                  phone: 电话
                """;

        assertThatThrownBy(() -> ProfileCatalogue.read("mine.yaml", yaml))
                .isInstanceOfSatisfying(QingyuError.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(error.problems())
                            .anyMatch(one -> one.startsWith("line 3:") && one.contains("xlsx"))
                            .anyMatch(one -> one.startsWith("line 4:") && one.contains("colour"))
                            .anyMatch(one -> one.startsWith("line 5:"))
                            .anyMatch(one -> one.startsWith("line 8:") && one.contains("nonsense"))
                            .anyMatch(one -> one.startsWith("line 10:") && one.contains("never_used"))
                            .anyMatch(one -> one.startsWith("line 12:") && one.contains("bbbb"))
                            .anyMatch(one -> one.startsWith("line 13:"))
                            .anyMatch(one -> one.startsWith("line 14:") && one.contains("phone"))
                            .anyMatch(one -> one.contains("source_record_no"));
                });
    }

    @Test
    void oneHeaderCannotMeanTwoColumns() {
        String yaml = """
                name: mine
                feed: FANGQING
                constants: {source_system: xf}
                columns:
                  编号: [号]
                  状态: ["号 "]
                fields:
                  source_record_no: 编号
                  status: 状态
                """;

        assertThatThrownBy(() -> ProfileCatalogue.read("mine.yaml", yaml)).hasMessageContaining("each header once");
    }

    @Test
    void anUnknownProfileIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> ProfileCatalogue.shipped().require("standart")).hasMessageContaining("standard");
    }

    @Test
    void datePatternsAreReadStrictly() {
        var pattern = DatePattern.of("yyyy/M/d[ H:mm]");
        var zone = java.time.ZoneId.of("Asia/Shanghai");

        assertThat(pattern.parse("2026/5/4 9:12", zone)).isEqualTo("2026-05-04T01:12:00Z");
        assertThat(pattern.parse("2026/5/4", zone)).isEqualTo("2026-05-03T16:00:00Z");
        for (String wrong : List.of("2026/2/30", "2026/5/4 25:00", "2026-05-04", "")) {
            assertThat(pattern.parse(wrong, zone)).as(wrong).isNull();
        }
    }
}
