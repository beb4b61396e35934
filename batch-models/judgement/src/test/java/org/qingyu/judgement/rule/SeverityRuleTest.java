package org.qingyu.judgement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.TableRow;

class SeverityRuleTest {

    private static final SeverityRule RULE = new SeverityRule(RuleSet.shipped().severity());

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void judges(String story, TableRow event, String expected) {
        Severity severity = RULE.judge(event);

        assertThat(severity == null ? "-" : severity.level().code() + " " + severity.reason())
                .isEqualTo(expected);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        "an ordinary grid dispute with five people", grid().set(EventColumns.INVOLVED_COUNT, 5L), "-"),
                Arguments.of("thirty people", grid().set(EventColumns.INVOLVED_COUNT, 30L), "RED 涉及30人（红色线30人）"),
                Arguments.of("four petitioners", petition().set(EventColumns.PERSONS, 4L), "-"),
                Arguments.of("five petitioners", petition().set(EventColumns.PERSONS, 5L), "YELLOW 集体访5人（黄色线5人）"),
                Arguments.of(
                        "a petition that gives involved_count only",
                        petition().set(EventColumns.INVOLVED_COUNT, 14L),
                        "YELLOW 集体访14人（黄色线5人）"),
                Arguments.of("thirty petitioners", petition().set(EventColumns.PERSONS, 42L), "RED 涉及42人（红色线30人）"),
                Arguments.of("scale 01", grid().set(EventColumns.EVENT_SCALE, "01"), "-"),
                Arguments.of("scale 02", grid().set(EventColumns.EVENT_SCALE, "02"), "YELLOW 事件规模02一般群体性"),
                Arguments.of("scale 03", grid().set(EventColumns.EVENT_SCALE, "03"), "RED 事件规模03重大群体性"),
                Arguments.of("level 04", grid().set(EventColumns.EVENT_LEVEL, "04"), "-"),
                Arguments.of("level 03", grid().set(EventColumns.EVENT_LEVEL, "03"), "YELLOW 事件级别03较大"),
                Arguments.of("level 02", grid().set(EventColumns.EVENT_LEVEL, "02"), "RED 事件级别02重大"),
                Arguments.of("level 01", grid().set(EventColumns.EVENT_LEVEL, "01"), "RED 事件级别01特别重大"),
                Arguments.of("a gathering call", call("700100"), "RED 群体性警情"),
                Arguments.of(
                        "a gathering call that feedback found to be a quarrel",
                        call("700500").set(EventColumns.FEEDBACK_TYPE3, "[\"纠纷\",\"口角纠纷\"]"),
                        "-"),
                Arguments.of(
                        "a help call that feedback found to be a gathering",
                        call("500100").set(EventColumns.FEEDBACK_TYPE3, "[\"群体性事件\"]"),
                        "RED 群体性警情"),
                Arguments.of("the category alone", grid().set(EventColumns.CATEGORY_CODE, "A07"), "RED 群体性警情"),
                Arguments.of(
                        "the same digits in another scheme", call("700100").set(EventColumns.SRC_SCHEME, "ZZ17"), "-"),
                Arguments.of("an injury out of nowhere", call("100500"), "-"),
                Arguments.of(
                        "an injury that mediation was called to",
                        call("100500").set(EventColumns.LINKED_MEDIATION, true),
                        "RED 纠纷引发的严重刑事警情"),
                Arguments.of(
                        "an injury over wages",
                        call("100500").set(EventColumns.TEXT_KEYWORDS, "[\"欠薪\"]"),
                        "RED 纠纷引发的严重刑事警情"),
                Arguments.of("a theft over wages", call("100100").set(EventColumns.TEXT_KEYWORDS, "[\"欠薪\"]"), "-"),
                Arguments.of("a prank", call("700100").set(EventColumns.VALID_CALL, "骚扰"), "-"),
                Arguments.of("words of gravity alone", grid().set(EventColumns.TEXT_SEVERITY, "[\"聚集\"]"), "-"),
                Arguments.of(
                        "words of gravity beside a criterion",
                        grid().set(EventColumns.TEXT_SEVERITY, "[\"聚集\",\"横幅\"]")
                                .set(EventColumns.EVENT_SCALE, "03"),
                        "RED 事件规模03重大群体性，文中提及聚集、横幅"),
                Arguments.of(
                        "several criteria",
                        petition().set(EventColumns.PERSONS, 31L).set(EventColumns.EVENT_LEVEL, "01"),
                        "RED 事件级别01特别重大，涉及31人（红色线30人）"));
    }

    private static TableRow grid() {
        return EventCurrentTable.TABLE.row().set(EventColumns.FEED, "SHEQING");
    }

    private static TableRow petition() {
        return EventCurrentTable.TABLE.row().set(EventColumns.FEED, "FANGQING");
    }

    private static TableRow call(String code) {
        return EventCurrentTable.TABLE
                .row()
                .set(EventColumns.FEED, "JINGQING")
                .set(EventColumns.SRC_SCHEME, "POLICE110")
                .set(EventColumns.SRC_CATEGORY_CODE, code);
    }
}
