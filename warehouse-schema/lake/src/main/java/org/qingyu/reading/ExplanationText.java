package org.qingyu.reading;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.ForecastTable;
import org.qingyu.table.SeasonHintTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** An explanation as a county official reads it: in Chinese, the conclusion first. */
final class ExplanationText {

    private static final Map<String, String> FEEDS =
            Map.of("SHEQING", "社情", "FANGQING", "访情", "JINGQING", "警情", "YUQING", "舆情");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Explanation explanation;
    private final TableRow unit;
    private final ZoneId zone;
    private final PrintStream out;

    ExplanationText(Explanation explanation, ZoneId zone, PrintStream out) {
        this.explanation = explanation;
        this.unit = explanation.unit();
        this.zone = zone;
        this.out = out;
    }

    void print() {
        printHeadline();
        printNumbers();
        printHistory();
        printEvents();
        printBesides();
        printSeasons();
        out.println();
        out.println("依据：第 " + unit.require(WarningIssuedTable.REVISION) + " 版，"
                + MINUTES.format(unit.require(WarningIssuedTable.ISSUED_AT).atZone(zone)) + " 发布；规则集 "
                + unit.require(WarningIssuedTable.RULE_SET) + "；运行 " + unit.require(UnitColumns.RUN));
    }

    private void printHeadline() {
        String before = unit.get(WarningIssuedTable.PREVIOUS_LEVEL);
        out.println(unit.require(UnitColumns.REGION_NAME) + "(" + unit.require(UnitColumns.REGION_CODE) + ") · "
                + unit.require(UnitColumns.CATEGORY_NAME) + "(" + unit.require(UnitColumns.CATEGORY_CODE) + ") · "
                + unit.require(UnitColumns.DAY));
        out.println("等级：" + WarningTable.word(unit.require(WarningIssuedTable.LEVEL)) + "，自 "
                + unit.require(WarningIssuedTable.SINCE) + " 起"
                + (before == null || before.isEmpty() ? "" : "；前一日 " + WarningTable.word(before)));
        out.println("原因：" + unit.require(WarningIssuedTable.REASON));
        String rules = unit.get(WarningIssuedTable.RULES);
        if (rules != null && !rules.isEmpty()) {
            out.println("规则：" + rules);
        }
    }

    private void printNumbers() {
        var parts = new ArrayList<String>();
        parts.add("近 " + unit.require(UnitColumns.WINDOW_DAYS) + " 日实际 " + unit.require(UnitColumns.OBSERVED) + " 件");
        add(parts, "预期 %s 件", unit.get(UnitColumns.EXPECTED));
        add(parts, "预警线 %s 件", unit.get(UnitColumns.THRESHOLD));
        add(parts, "得分 %s", unit.get(UnitColumns.SCORE));
        add(parts, "P 值 %s", unit.get(UnitColumns.P_VALUE));
        add(parts, "数据完整度 %s%%", 100 * unit.require(UnitColumns.COMPLETENESS));
        out.println("数字：" + String.join("，", parts));
    }

    private static void add(List<String> parts, String form, @Nullable Double number) {
        if (number != null) {
            String text = BigDecimal.valueOf(number)
                    .setScale(4, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
            parts.add(form.formatted(text));
        }
    }

    /** Days of one level are one line. */
    private void printHistory() {
        out.println();
        out.println("等级历史（近四周，只列已研判的日子）：");
        List<TableRow> days = explanation.history();
        int first = 0;
        for (int i = 1; i <= days.size(); i++) {
            boolean ends = i == days.size()
                    || !days.get(i)
                            .require(WarningIssuedTable.LEVEL)
                            .equals(days.get(first).require(WarningIssuedTable.LEVEL));
            if (ends) {
                LocalDate from = days.get(first).require(UnitColumns.DAY);
                LocalDate to = days.get(i - 1).require(UnitColumns.DAY);
                out.println("  " + from + (from.equals(to) ? "" : " 至 " + to) + "  "
                        + WarningTable.word(days.get(first).require(WarningIssuedTable.LEVEL)));
                first = i;
            }
        }
    }

    private void printEvents() {
        CountedEvents events = explanation.events();
        out.println();
        out.println("计入的事件（" + events.counted().size() + " 件；编号、日期、来源、地点）：");
        for (TableRow event : events.counted()) {
            String feed = event.require(EventColumns.FEED);
            out.println("  " + event.require(EventColumns.EVENT_ID) + "  "
                    + event.require(EventCurrentTable.REGISTERED_DATE) + "  " + FEEDS.getOrDefault(feed, feed) + "  "
                    + explanation.placeOf(event.require(EventColumns.REGION_CODE)) + "  "
                    + event.require(EventColumns.CATEGORY_CODE));
        }
        if (!events.sameMatter().isEmpty()) {
            out.println("同一事项、已合并为一件的事件（" + events.sameMatter().size() + "）：");
            for (TableRow event : events.sameMatter()) {
                out.println("  " + event.require(EventColumns.EVENT_ID) + "  → 计入 "
                        + event.require(EventCurrentTable.MATTER_EVENT_ID));
            }
        }
        if (events.counted().size() != unit.require(UnitColumns.OBSERVED)) {
            out.println("注意：清单 " + events.counted().size() + " 件，发布时计 " + unit.require(UnitColumns.OBSERVED)
                    + " 件；请运行 score --check 核对。");
        }
    }

    private void printSeasons() {
        if (explanation.seasons().isEmpty()) {
            return;
        }
        TableRow first = explanation.seasons().get(0);
        out.println();
        out.println("未来四周（" + first.require(ForecastTable.FIRST_DAY) + " 至 " + first.require(ForecastTable.LAST_DAY)
                + "）往年最多的类别：");
        for (TableRow hint : explanation.seasons()) {
            out.println("  " + (hint.require(SeasonHintTable.SEASON) ? "▲ " : "  ")
                    + hint.require(UnitColumns.CATEGORY_NAME) + "  " + hint.require(SeasonHintTable.SENTENCE));
        }
    }

    private void printBesides() {
        if (explanation.besides().isEmpty()) {
            return;
        }
        out.println();
        out.println("本地区其他非绿类别：");
        for (TableRow row : explanation.besides()) {
            out.println("  " + WarningTable.word(row.require(WarningIssuedTable.LEVEL)) + "  "
                    + row.require(UnitColumns.CATEGORY_CODE) + " " + row.require(UnitColumns.CATEGORY_NAME) + "  "
                    + row.require(WarningIssuedTable.REASON));
        }
    }
}
