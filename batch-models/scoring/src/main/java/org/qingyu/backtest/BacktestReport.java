package org.qingyu.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.Figures;
import org.qingyu.judgement.exceedance.UnitKind;
import org.qingyu.judgement.rule.RuleSet;

/** The report of one county's backtest, in Chinese. */
final class BacktestReport {

    private static final int DELAY_DAYS = 21;

    private final Backtest backtest;
    private final RuleSet rules;
    private final Names names;
    private final int oldBatches;
    private final Html body = new Html();

    BacktestReport(Backtest backtest, RuleSet rules, Names names, int oldBatches) {
        this.backtest = backtest;
        this.rules = rules;
        this.names = names;
        this.oldBatches = oldBatches;
    }

    /** @param sections finished pieces of HTML of other parts of the judgement */
    String html(List<String> sections) {
        String county = backtest.past().county().name();
        body.raw("<header><div class=\"brand\"><b>晴雨</b><span>回测报告</span></div><h1>"
                + Html.escaped(county) + "四情三色回测报告</h1><p class=\"sub\">"
                + backtest.replayed().from() + " 至 " + backtest.replayed().to() + "，共"
                + backtest.replayed().days() + "天，"
                + backtest.past().towns().size() + "个乡镇</p></header>\n");
        tiles();
        how();
        budget();
        precision();
        comparison();
        if (backtest.hasTruth()) {
            delays();
        }
        var reliability = new ReliabilitySections(backtest, names);
        reliability.write(body);
        sections.forEach(body::raw);
        ReliabilitySections.files(body);
        return BacktestPage.html(county + "四情三色回测报告", body.toString());
    }

    /** The pictures of the report by name, once it is written: each a document of its own. */
    Map<String, String> pictures() {
        return body.pictures();
    }

    private Figures.OfMethod own(WarningLevel level) {
        return backtest.methods().stream()
                .filter(one -> one.code().equals("qingyu") && one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private void tiles() {
        Figures.OfMethod red = own(WarningLevel.RED);
        Figures.OfMethod yellow = own(WarningLevel.YELLOW);
        body.raw("<div class=\"tiles\">");
        body.tile(
                Html.number(rate(red)),
                "%s，每镇每年（预算%s）"
                        .formatted(
                                backtest.hasTruth() ? "红色误报" : "红色",
                                Html.number(rules.budgets().red())));
        body.tile(
                Html.number(rate(yellow)),
                "%s，每镇每年（预算%s）"
                        .formatted(
                                backtest.hasTruth() ? "黄色及以上误报" : "黄色及以上",
                                Html.number(rules.budgets().yellow())));
        if (backtest.hasTruth()) {
            body.tile(percent(red.precision()), "红色属于真实突增的比例");
            body.tile(yellow.found() + "/" + yellow.surges(), "突增被黄色或红色发现，中位第" + plusOne(yellow.medianDelay()) + "天");
        } else {
            body.tile(percent(red.lasted()), "红色之后7天仍居高位的比例（平常不到10%）");
            body.tile(percent(yellow.lasted()), "黄色及以上之后7天仍居高位的比例");
        }
        body.raw("</div>\n");
    }

    private static double rate(Figures.OfMethod method) {
        Double falseOnes = method.falsePerTownYear();
        return falseOnes == null ? method.perTownYear() : falseOnes;
    }

    private static String plusOne(@Nullable Double delay) {
        return delay == null ? "–" : Html.number(delay + 1);
    }

    static String percent(@Nullable Double share) {
        return share == null ? "–" : Html.percent(share);
    }

    private void how() {
        body.heading("怎么回测");
        body.paragraph("逐日重演：每一天只用当天研判时已经知道的数据（次日中午前到达的算已知），走与日常研判相同的程序，基线每周重估、季节每四周重估。" + "更晚到达的记录、更正和撤销，从知道之日起才计入。");
        if (oldBatches > 0) {
            body.paragraph("其中%d批历史数据是事后一次导入的：这些记录按“登记时间与更新时间的较晚者”视为当时已知（若到达更早则按到达时间），".formatted(oldBatches)
                    + "因此当时的迟报在这里看不出来，结果略偏乐观。事项关联、分类对照和区划名单用的是现在的版本。");
        }
        body.paragraph(("“次”指一段预警：同一单元（乡镇×类别）相隔不到14天的预警算一次。预算是每镇每年各类别合计的误报次数，" + "只数频次规则R1。可研判的时间合计%s镇年。")
                .formatted(Html.number(backtest.townYears())));
    }

    private void budget() {
        body.heading("红黄次数与预算");
        body.figure("weeks", Drawing.weeks(backtest.replayed().from(), weeks()), "每周新出现的红色、黄色（乡镇×类别，仅R1）。");
        for (WarningLevel level : List.of(WarningLevel.RED, WarningLevel.YELLOW)) {
            List<Drawing.Bar> bars = backtest.budgets().stream()
                    .filter(one -> one.level() == level && one.by().equals("category") && one.episodes() > 0)
                    .sorted(Comparator.comparingDouble(Figures.OfBudget::perTownYear)
                            .reversed())
                    .map(one -> new Drawing.Bar(one.label(), one.perTownYear(), one.share()))
                    .toList();
            if (!bars.isEmpty()) {
                String word = level == WarningLevel.RED ? "红色" : "黄色及以上";
                body.figure(
                        level == WarningLevel.RED ? "red-by-category" : "yellow-by-category",
                        Drawing.bars(bars, "平均分到每个类别的预算", level == WarningLevel.RED ? "#b3261e" : "#d9a520"),
                        word + "按类别，每镇每年次数" + (backtest.hasTruth() ? "（含真实突增）" : "") + "。");
            }
        }
        var rows = new ArrayList<List<String>>();
        for (Figures.OfBudget one : backtest.budgets()) {
            if (!one.by().equals("category")) {
                Double falseOnes = one.falsePerTownYear();
                rows.add(List.of(
                        one.level() == WarningLevel.RED ? "红色" : "黄色及以上",
                        one.by().equals("all") ? "全部" : "每周常态" + one.label() + "起",
                        String.valueOf(one.units()),
                        String.valueOf(one.episodes()),
                        Html.number(one.perTownYear()),
                        falseOnes == null ? "–" : Html.number(falseOnes),
                        Html.number(one.share())));
            }
        }
        body.table(List.of(" 级别", " 单元", "单元数", "次数", "每镇每年", "其中误报", "预算（平均分）"), rows);
        body.note("平时不到一起的单元用不完自己的一份：红色至少要3起，再少无从判断。");
    }

    private List<int[]> weeks() {
        int count = (backtest.replayed().days() + 6) / 7;
        var weeks = new ArrayList<int[]>();
        for (int week = 0; week < count; week++) {
            weeks.add(new int[2]);
        }
        var redFirst = new ArrayList<Figures.OfEpisode>();
        for (Figures.OfEpisode one : backtest.episodes()) {
            if (!one.unitKind().equals(UnitKind.TOWN_CATEGORY.name())) {
                continue;
            }
            if (one.level() == WarningLevel.RED) {
                redFirst.add(one);
                weeks.get(one.firstDay() / 7)[0]++;
            } else if (redFirst.stream().noneMatch(red -> isWithin(red, one))) {
                weeks.get(one.firstDay() / 7)[1]++;
            }
        }
        return weeks;
    }

    private static boolean isWithin(Figures.OfEpisode red, Figures.OfEpisode yellow) {
        return red.region().equals(yellow.region())
                && red.category().equals(yellow.category())
                && red.firstDay() >= yellow.firstDay()
                && red.firstDay() <= yellow.lastDay();
    }

    private void precision() {
        body.heading("红色说中了没有");
        Figures.OfMethod red = own(WarningLevel.RED);
        if (backtest.hasTruth()) {
            body.paragraph("给出了%d次已知突增。红色%d次，其中%s落在突增期间或其后两周内；红色找到%d次突增，黄色及以上找到%d次。"
                    .formatted(
                            red.surges(),
                            red.episodes(),
                            percent(red.precision()),
                            red.found(),
                            own(WarningLevel.YELLOW).found()));
        } else {
            body.paragraph("没有给出已知突增(--truth)，只能看后续：变红之后的7天（不含触发预警的7天）是否仍在常态的最高一成。" + "若红色只是偶然，这个比例不到10%；实际为"
                    + percent(red.lasted()) + "。");
        }
        List<Figures.OfEpisode> reds = backtest.episodes().stream()
                .filter(one -> one.level() == WarningLevel.RED && one.unitKind().equals(UnitKind.TOWN_CATEGORY.name()))
                .toList();
        if (!reds.isEmpty()) {
            int[] lead = reds.stream()
                    .mapToInt(Figures.OfEpisode::daysToPeak)
                    .sorted()
                    .toArray();
            body.paragraph("首次变红到7日数达到最高，中位%d天，四分之一在%d天以上：这是留给处置的时间。"
                    .formatted(lead[lead.length / 2], lead[lead.length * 3 / 4]));
        }
    }

    private void comparison() {
        body.heading("与县里常用办法比较");
        var rows = new ArrayList<List<String>>();
        for (Figures.OfMethod one : backtest.methods()) {
            Double falseOnes = one.falsePerTownYear();
            rows.add(List.of(
                    one.label()
                            + (one.level() == WarningLevel.YELLOW
                                    ? " 黄色及以上"
                                    : one.code().equals("qingyu") ? " 红色" : ""),
                    String.valueOf(one.episodes()),
                    Html.number(one.perTownYear()),
                    falseOnes == null ? "–" : Html.number(falseOnes),
                    percent(one.precision()),
                    backtest.hasTruth() ? one.found() + "/" + one.surges() : "–",
                    one.medianDelay() == null ? "–" : plusOne(one.medianDelay()),
                    percent(one.lasted())));
        }
        body.table(List.of(" 办法", "次数", "每镇每年", "误报", "属实", "发现突增", "中位第几天", "其后仍高"), rows);
        body.note("“增长三成”：7日数超过去年同期（或近三年同期均值）的1.3倍且不少于3起。“同等红色次数”：把该办法的门槛提高到与晴雨红色次数相同，再比谁找得多、找得准。"
                + "对照办法用的是期末已知的数据，略占便宜。Farrington flexible是多国疾控机构的通行方法(Noufaily 2013)。");
    }

    private void delays() {
        if (backtest.surges().isEmpty()) {
            return;
        }
        body.heading("突增多早被发现");
        List<String> labels = List.of("晴雨 红色", "晴雨 黄色及以上", "Farrington（同等红色次数）", "去年同期（同等红色次数）", "三年均值（同等红色次数）");
        List<String> colours = List.of("#b3261e", "#8a6200", "#1f5fa8", "#4c545b", "#2f6b45");
        List<String> dashes = List.of("", "7 3", "2 3", "9 3 2 3", "4 4");
        var lines = new ArrayList<Drawing.Line>();
        for (int method = 0; method < labels.size(); method++) {
            var found = new double[DELAY_DAYS + 1];
            for (Figures.OfSurge surge : backtest.surges()) {
                int delay = surge.delays().get(method);
                for (int day = Math.max(0, delay); delay >= 0 && day <= DELAY_DAYS; day++) {
                    found[day]++;
                }
            }
            for (int day = 0; day <= DELAY_DAYS; day++) {
                found[day] /= backtest.surges().size();
            }
            lines.add(new Drawing.Line(
                    labels.get(method),
                    colours.get(method),
                    dashes.get(method),
                    Arrays.stream(found).boxed().toList()));
        }
        body.figure(
                "delays",
                Drawing.lines(lines, "突增开始后的天数", 1),
                "到第几天为止已发现的突增比例（共" + backtest.surges().size() + "次）。");
    }
}
