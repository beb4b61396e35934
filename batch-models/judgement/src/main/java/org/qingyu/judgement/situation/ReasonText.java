package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.UnitDay;

/** Why a unit has its level, in Chinese, for the people of the county and its towns. */
final class ReasonText {

    private static final int NAMED_GAPS = 2;
    private static final int NAMED_CLUSTERS = 2;
    private static final String COUNTED = "零一二三四五六七八";

    private final Situation.Input input;
    private final SeverityFacts facts;
    private final Said said;
    private final Evaluation evaluation;
    private final LocalDate day;

    private ReasonText(Situation.Input input, SeverityFacts facts, Said said) {
        this.input = input;
        this.facts = facts;
        this.said = said;
        this.evaluation = said.evaluation();
        this.day = said.asked().day();
    }

    static String of(Situation.Input input, SeverityFacts facts, Said said) {
        return new ReasonText(input, facts, said).text();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        if (evaluation.severity() != WarningLevel.GREEN) {
            sentences.add(grave());
        }
        if (evaluation.feedsMissing()) {
            sentences.add(missing());
        } else if (evaluation.exceedance() == WarningLevel.GREY) {
            sentences.add(shortHistory());
        } else {
            sentences.add(count());
            evaluation.clusters().stream().limit(NAMED_CLUSTERS).forEach(cluster -> sentences.add(spread(cluster)));
        }
        if (said.settled().level() != evaluation.level()) {
            sentences.add(held());
        }
        return String.join("", sentences);
    }

    private String grave() {
        SeverityFact first = evaluation.facts().get(0);
        long same = evaluation.facts().stream()
                .filter(fact -> fact.severity().level() == first.severity().level())
                .count();
        return "%s登记严重事件%s：%s，%s保持至%s。"
                .formatted(
                        date(first.day()),
                        same > 1 ? "等" + same + "件" : "1件",
                        first.severity().reason(),
                        word(first.severity().level()),
                        date(facts.lastDayOf(first)));
    }

    private String count() {
        String observed = "近%d日%d起".formatted(input.rules().windows().exceedanceDays(), said.observed());
        UnitDay statistics = evaluation.statistics();
        if (statistics == null) {
            return observed + (evaluation.facts().isEmpty() ? "，无严重事件。" : "。");
        }
        String usual = "%s，常态约%s起".formatted(observed, number(statistics.expected()));
        String young = (statistics.shortHistory() ? "（历史不足1年，按固定标准判定）" : "") + youngFeeds();
        return switch (evaluation.exceedance()) {
            case RED ->
                "%s，达到红色线%d起%s，%s%s。"
                        .formatted(
                                usual,
                                evaluation.redFrom(),
                                evaluation.yellowFrom() < evaluation.redFrom()
                                        ? "（黄色线" + evaluation.yellowFrom() + "起）"
                                        : "",
                                chance(statistics.pValue()),
                                young);
            case YELLOW ->
                "%s，达到黄色线%d起（红色线%d起），%s%s。"
                        .formatted(
                                usual,
                                evaluation.yellowFrom(),
                                evaluation.redFrom(),
                                chance(statistics.pValue()),
                                young);
            case GREEN, GREY -> "%s，未到黄色线%d起%s。".formatted(usual, evaluation.yellowFrom(), young);
        };
    }

    private static String spread(Cluster cluster) {
        return "%c个相邻%s（%s）近%d日同类事项共%d起，常态约%s起，有扩散迹象。"
                .formatted(
                        COUNTED.charAt(cluster.places().size()),
                        cluster.kind() == Place.Kind.VILLAGE ? "村" : "乡镇",
                        cluster.places().stream().map(Place::name).collect(Collectors.joining("、")),
                        cluster.windowDays(),
                        cluster.observed(),
                        number(cluster.expected()));
    }

    private String youngFeeds() {
        Set<String> young = input.coverage().youngFeeds(day);
        return young.isEmpty()
                ? ""
                : "（" + young.stream().map(this::feedName).collect(Collectors.joining("、")) + "接入不足8周，未计入）";
    }

    private String feedName(String feed) {
        return input.feedNames().getOrDefault(feed, feed);
    }

    private String missing() {
        List<FeedGap> gaps = evaluation.completeness().gaps();
        var text = new StringBuilder();
        for (FeedGap gap : gaps.subList(0, Math.min(NAMED_GAPS, gaps.size()))) {
            text.append(gapOf(gap));
        }
        text.append(evaluation.severity() == WarningLevel.GREEN ? "数据不全，暂不能研判；" : "数据不全，频次暂不能研判；");
        boolean silent = gaps.stream().anyMatch(gap -> gap.health().state() == FeedState.MISSING);
        text.append(silent ? "请催报并导入缺报日期的数据，确无数据的按日申报零报告(ingest --covers)。" : "请与数据来源单位核对是否漏传，补传后重新研判。");
        return text.toString();
    }

    private String gapOf(FeedGap gap) {
        FeedHealth health = gap.health();
        String feed = "%s（%s）"
                .formatted(feedName(health.source().feed()), health.source().source());
        String share = "占本单元预期的%d%%".formatted(Math.round(gap.share() * 100));
        if (health.state() == FeedState.SUSPECT_DROP) {
            return "%s数据虽已到%s，但近3日几乎没有记录，疑似漏传，%s。".formatted(feed, health.coveredTo(), share);
        }
        return "%s数据只到%s，已缺%d天，%s。"
                .formatted(
                        feed,
                        health.coveredTo(),
                        day.toEpochDay() - health.coveredTo().toEpochDay(),
                        share);
    }

    private String shortHistory() {
        UnitDay statistics = evaluation.statistics();
        int days = statistics == null ? 0 : statistics.baselineDays();
        return "历史数据只有%d天，不足8周（56天），频次暂不能研判；请补导入历史数据，或待积累满8周。".formatted(days);
    }

    private String held() {
        EarlierLevel before = said.before();
        String level = word(said.settled().level());
        String evaluated = word(evaluation.level());
        if (before == null) {
            return "";
        }
        return switch (said.settled().held()) {
            case RED_DAYS ->
                "评估已为%s，但红色至少保持%d日（自%s起），维持红色。"
                        .formatted(evaluated, input.rules().hysteresis().redDays(), date(before.since()));
            case FIRST_LOWER ->
                "评估已为%s，连续%d日回落后才降级，维持%s。"
                        .formatted(evaluated, input.rules().hysteresis().lowerEvaluations(), level);
            case NOT -> "评估已为%s，逐级回落，先降为%s。".formatted(evaluated, level);
        };
    }

    private static String chance(double p) {
        if (p < 0.0001) {
            return "偶然出现的可能低于万分之一";
        }
        return "偶然出现的可能约" + (p < 0.00095 ? "万分之" + Math.round(p * 10_000) : percent(p));
    }

    private static String percent(double p) {
        return String.format(Locale.ROOT, "%.1f%%", p * 100);
    }

    private static String number(double value) {
        return value < 0.05 ? "0.1以下" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String date(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String word(WarningLevel level) {
        return switch (level) {
            case RED -> "红色";
            case YELLOW -> "黄色";
            case GREEN -> "绿色";
            case GREY -> "灰色";
        };
    }
}
