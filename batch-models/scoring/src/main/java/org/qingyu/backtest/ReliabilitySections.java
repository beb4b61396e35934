package org.qingyu.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.CountLevel;
import org.qingyu.judgement.backtest.Figures;

/** The chapters of the report on how far the judgement can be relied on. */
final class ReliabilitySections {

    private static final int STRONGEST = 20;

    private final Backtest backtest;
    private final Names names;

    ReliabilitySections(Backtest backtest, Names names) {
        this.backtest = backtest;
        this.names = names;
    }

    void write(Html body) {
        calibration(body);
        spread(body);
        flicker(body);
        artefacts(body);
        strongest(body);
    }

    private void calibration(Html body) {
        body.heading("概率是否名副其实");
        List<double[]> points = backtest.calibration().stream()
                .filter(one -> one.countLevel().equals("ALL"))
                .map(one -> new double[] {one.p(), one.frequency()})
                .toList();
        body.figure(
                "calibration",
                Drawing.calibration(points),
                "横轴是模型说“偶然出现的可能”，纵轴是平常日子里实际出现的比例" + (backtest.hasTruth() ? "（已除去突增期间）" : "（包含真实突增，所以右下尾部偏高是应有的）")
                        + "。");
        var rows = new ArrayList<List<String>>();
        for (Figures.OfExpectation one : backtest.expectations()) {
            rows.add(List.of(
                    "每周常态" + CountLevel.valueOf(one.countLevel()).label() + "起",
                    String.valueOf(one.units()),
                    Html.number(one.expected()),
                    Html.number(one.observed()),
                    one.expected() > 0 ? Html.number(one.observed() / one.expected()) : "–"));
        }
        body.table(List.of(" 单元", "单元数", "预期起数", "实际起数", "实际/预期"), rows);
    }

    private void spread(Html body) {
        body.heading("扩散（相邻村、相邻乡镇）");
        var rows = new ArrayList<List<String>>();
        for (Figures.OfSpread one : backtest.spread()) {
            rows.add(List.of(
                    one.places().equals("village") ? "相邻村" : "相邻乡镇",
                    one.level() == WarningLevel.RED ? "红色" : "黄色及以上",
                    String.valueOf(one.clusters()),
                    Html.number(one.aYear()),
                    Html.number(one.budget())));
        }
        body.table(List.of(" 范围", " 级别", "次数", "全县每年", "误报预算"), rows);
        body.note("三个以上相邻的村或乡镇同类事项一起偏多（规则R4）。次数含真实突增，预算只指误报。");
    }

    private void flicker(Html body) {
        body.heading("稳定性");
        var rows = new ArrayList<List<String>>();
        for (Figures.OfFlicker one : backtest.flicker()) {
            rows.add(List.of(
                    one.kind().equals("r1") ? "R1逐日结果" : "发布级别（全部规则、逐级回落）",
                    one.level() == WarningLevel.RED ? "红色" : "黄色",
                    String.valueOf(one.runs()),
                    Html.number(one.medianDays()),
                    Html.percent(one.singleDay()),
                    Html.number(one.changesPerUnitYear())));
        }
        body.table(List.of(" 口径", " 级别", "段数", "中位天数", "只有一天", "每单元每年变色"), rows);
    }

    private void artefacts(Html body) {
        body.heading("数据事故会不会变红");
        if (backtest.artefacts().isEmpty()) {
            body.paragraph("回测天数太少，没有做。");
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (Figures.OfArtefact one : backtest.artefacts()) {
            rows.add(List.of(
                    one.label(),
                    String.valueOf(one.unitDays()),
                    String.valueOf(one.newReds()),
                    String.valueOf(one.newYellows()),
                    String.valueOf(one.greys())));
        }
        body.table(List.of(" 事故", "单元·天", "因此变红", "因此变黄", "因此变灰"), rows);
        body.note("取数据量最大的来源，在最后五周里各做一次，与未出事故的同期逐单元逐日比较。同一批数据导入两次不在表中：记录按编号合并，重复导入不多一起。");
    }

    private void strongest(Html body) {
        body.heading("最强的红色");
        var rows = new ArrayList<List<String>>();
        LocalDate from = backtest.replayed().from();
        backtest.episodes().stream()
                .filter(one ->
                        one.level() == WarningLevel.RED && !one.category().equals("ALL"))
                .limit(STRONGEST)
                .forEach(one -> rows.add(List.of(
                        names.place(one.region()),
                        names.category(one.category()),
                        from.plusDays(one.firstDay()).toString(),
                        String.valueOf(
                                ChronoUnit.DAYS.between(from.plusDays(one.firstDay()), from.plusDays(one.lastDay()))
                                        + 1),
                        String.valueOf(one.observed()),
                        Html.number(one.expected()),
                        String.format(Locale.ROOT, "%.1f", one.score()),
                        one.surge() != null ? "是" : backtest.hasTruth() ? "否" : yesOrNo(one.lasted()))));
        body.table(
                List.of(" 地区", " 类别", " 首日", "历时天数", "7日起数", "常态", "偏离（标准差）", backtest.hasTruth() ? "属实" : "其后仍高"),
                rows);
    }

    private static String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "–" : answer ? "是" : "否";
    }

    static void files(Html body) {
        body.appendix("附：数据文件");
        for (String[] file : new String[][] {
            {"methods.csv", "各办法的总体数字"},
            {"budget.csv", "红黄次数与预算，按类别和常态数量"},
            {"episodes.csv", "每一次红色、黄色及以上"},
            {"levels.csv", "每个单元非绿色的日子"},
            {"surges.csv", "每次已知突增第几天被发现（有--truth时）"},
            {"calibration.csv、expectation.csv", "概率与预期的校准"},
            {"spread.csv、clusters.csv", "扩散的次数与每一天的相邻村、相邻乡镇"},
            {"flicker.csv、artefacts.csv", "稳定性与数据事故"}
        }) {
            body.note(String.join(":", Arrays.asList(file)));
        }
    }
}
