package org.qingyu.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.ingest.decode.Intakes.accepted;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.FieldRule;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/** A template filled with every field of its feed is the record that the standard form would be. */
class TemplateRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"sheqing-csv", "fangqing-csv", "jingqing-csv", "yuqing-csv"})
    void aFilledTemplateIsTheSameVersionAsTheStandardForm(String name) {
        FeedProfile profile = Intakes.profile(name);
        var json = new TreeMap<String, String>();
        var cells = new TreeMap<String, String>();
        json.put("feed", '"' + profile.feed() + '"');
        for (FieldRule rule : profile.rules()) {
            fill(rule, json, cells);
        }
        List<String> headers = profile.headers();
        String csv = String.join(",", headers) + "\r\n"
                + headers.stream().map(header -> cells.getOrDefault(header, "")).collect(Collectors.joining(","))
                + "\r\n";
        String line = json.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));

        TableRow standard = accepted(Intakes.standard(line));
        TableRow template = accepted(Intakes.decode(name, csv.getBytes(UTF_8)));

        assertThat(template.get(EventColumns.VERSION_ID)).isEqualTo(standard.get(EventColumns.VERSION_ID));
        assertThat(template.get(EventColumns.MATTER_KEY)).isEqualTo(standard.get(EventColumns.MATTER_KEY));
        assertThat(accepted(Intakes.decode(name, csv.getBytes(Charset.forName("GB18030")))))
                .isEqualTo(template);
    }

    private static void fill(FieldRule rule, TreeMap<String, String> json, TreeMap<String, String> cells) {
        EventField field = rule.field();
        String value = switch (field.kind()) {
            case TEXT, TEXTS, KEY16 -> field == EventField.OP ? "UPDATE" : "值" + field.index();
            case COUNT -> "7";
            case NUMBER -> "34.5";
            case FLAG -> "true";
            case DAY -> "2026-05-04";
            case INSTANT -> "2026-05-04T09:12:00+08:00";
        };
        if (rule.combination() == FieldRule.Combination.LISTED) {
            var parts = new ArrayList<String>();
            for (String column : rule.columns()) {
                cells.put(column, value + parts.size());
                parts.add('"' + value + parts.size() + '"');
            }
            json.put(field.name(), parts.toString().replace(" ", ""));
        } else {
            cells.put(rule.columns().get(0), cell(field, value));
            boolean bare = value.equals("7") || value.equals("34.5") || value.equals("true");
            json.put(field.name(), bare ? value : '"' + value + '"');
        }
    }

    private static String cell(EventField field, String value) {
        return switch (field.kind()) {
            case FLAG -> "是";
            case INSTANT -> "2026/5/4 9:12";
            case DAY -> "2026年5月4日";
            default -> field == EventField.OP ? "更新" : value;
        };
    }

    @Test
    void aLedgerWithThreeColumnsIsEnough() {
        String csv = "信访编号,登记日期,问题属地,责任人\nX-1,2026年5月4日,城关镇,不留\n";

        TableRow row = accepted(Intakes.decode("fangqing-csv", csv.getBytes(UTF_8)));

        assertThat(row.get(EventColumns.REGION_NAME)).isEqualTo("城关镇");
        assertThat(row.get(EventColumns.SOURCE_SYSTEM)).isEqualTo("fangqing");
        assertThat(row.get(EventColumns.CLEARED_FIELDS)).isNull();
    }

    @Test
    void ofTwoHeadersForOneColumnTheFirstCounts() {
        String csv = "信访件编号,登记时间,登记日期\nX-1,2026-05-04,2026-05-05\n";

        assertThat(accepted(Intakes.decode("fangqing-csv", csv.getBytes(UTF_8))).get(EventColumns.REGISTERED_AT))
                .isEqualTo("2026-05-03T16:00:00Z");
    }

    @Test
    void aCellThatSaysSoClearsItsField() {
        String csv = "信访件编号,登记时间,操作,办理状态\nX-1,2026-05-04,更新,（清空）\n";

        assertThat(accepted(Intakes.decode("fangqing-csv", csv.getBytes(UTF_8))).get(EventColumns.CLEARED_FIELDS))
                .isEqualTo("[\"status\"]");
    }
}
