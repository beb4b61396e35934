package org.qingyu.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.CountLevel;
import org.qingyu.judgement.backtest.Figures;
import org.qingyu.judgement.exceedance.UnitKind;
import org.qingyu.judgement.rule.RuleSet;

/** The report of one county's backtest, in Chinese. */
final class BacktestReport {

    private static final int STRONGEST = 20;
    private static final int DELAY_DAYS = 21;

    private final Backtest backtest;
    private final RuleSet rules;
    private final Names names;
    private final int oldBatches;

    BacktestReport(Backtest backtest, RuleSet rules, Names names, int oldBatches) {
        this.backtest = backtest;
        this.rules = rules;
        this.names = names;
        this.oldBatches = oldBatches;
    }

    /** @param sections finished pieces of HTML of other parts of the judgement */
    String html(List<String> sections) {
        String county = backtest.past().county().name();
        var body = new Html();
        body.raw("<header><div class=\"brand\"><b>晴雨</b><span>回测报告</span></div><h1>"
                + Html.escaped(county) + "四情三色回测报告</h1><p class=\"sub\">"
                + backtest.replayed().from() + " 至 " + backtest.replayed().to() + ",共"
                + backtest.replayed().days() + "天,"
                + backtest.past().towns().size() + "个乡镇</p></header>\n");
        tiles(body);
        how(body);
        budget(body);
        precision(body);
        comparison(body);
        if (backtest.hasTruth()) {
            delays(body);
        }
        calibration(body);
        spread(body);
        flicker(body);
        artefacts(body);
        strongest(body);
        sections.forEach(body::raw);
        files(body);
        return BacktestPage.html(county + "四情三色回测报告", body.toString());
    }

    private Figures.OfMethod own(WarningLevel level) {
        return backtest.methods().stream()
                .filter(one -> one.code().equals("qingyu") && one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private void tiles(Html body) {
        Figures.OfMethod red = own(WarningLevel.RED);
        Figures.OfMethod yellow = own(WarningLevel.YELLOW);
        body.raw("<div class=\"tiles\">");
        body.tile(
                Html.number(rate(red)),
                "%s,每镇每年(预算%s)"
                        .formatted(
                                backtest.hasTruth() ? "红色误报" : "红色",
                                Html.number(rules.budgets().red())));
        body.tile(
                Html.number(rate(yellow)),
                "%s,每镇每年(预算%s)"
                        .formatted(
                                backtest.hasTruth() ? "黄色及以上误报" : "黄色及以上",
                                Html.number(rules.budgets().yellow())));
        if (backtest.hasTruth()) {
            body.tile(percent(red.precision()), "红色属于真实突增的比例");
            body.tile(yellow.found() + "/" + yellow.surges(), "突增被黄色或红色发现,中位第" + plusOne(yellow.medianDelay()) + "天");
        } else {
            body.tile(percent(red.lasted()), "红色之后7天仍居高位的比例(平常不到10%)");
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

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Html.percent(share);
    }

    private void how(Html body) {
        body.heading("一、怎么回测");
        body.paragraph("逐日重演:每一天只用当天研判时已经知道的数据(次日中午前到达的算已知),走与日常研判相同的程序,基线每周重估、季节每四周重估。" + "更晚到达的记录、更正和撤销,从知道之日起才计入。");
        if (oldBatches > 0) {
            body.paragraph("其中%d批历史数据是事后一次导入的:这些记录按“登记时间与更新时间的较晚者”视为当时已知(若到达更早则按到达时间),".formatted(oldBatches)
                    + "因此当时的迟报在这里看不出来,结果略偏乐观。事项关联、分类对照和区划名单用的是现在的版本。");
        }
        body.paragraph(("“次”指一段预警:同一单元(乡镇×类别)相隔不到14天的预警算一次。预算是每镇每年各类别合计的误报次数," + "只数频次规则R1。可研判的时间合计%s镇年。")
                .formatted(Html.number(backtest.townYears())));
    }

    private void budget(Html body) {
        body.heading("二、红黄次数与预算");
        body.figure(Drawing.weeks(backtest.replayed().from(), weeks()), "每周新出现的红色、黄色(乡镇×类别,仅R1)。");
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
                        Drawing.bars(bars, "平均分到每个类别的预算"),
                        word + "按类别,每镇每年次数" + (backtest.hasTruth() ? "(含真实突增)" : "") + "。");
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
        body.table(List.of(" 级别", " 单元", "单元数", "次数", "每镇每年", "其中误报", "预算(平均分)"), rows);
        body.note("平时不到一起的单元用不完自己的一份:红色至少要3起,再少无从判断。");
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

    private void precision(Html body) {
        body.heading("三、红色说中了没有");
        Figures.OfMethod red = own(WarningLevel.RED);
        if (backtest.hasTruth()) {
            body.paragraph("给出了%d次已知突增。红色%d次,其中%s落在突增期间或其后两周内;红色找到%d次突增,黄色及以上找到%d次。"
                    .formatted(
                            red.surges(),
                            red.episodes(),
                            percent(red.precision()),
                            red.found(),
                            own(WarningLevel.YELLOW).found()));
        } else {
            body.paragraph("没有给出已知突增(--truth),只能看后续:变红之后的7天(不含触发预警的7天)是否仍在常态的最高一成。" + "若红色只是偶然,这个比例不到10%;实际为"
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
            body.paragraph("首次变红到7日数达到最高,中位%d天,四分之一在%d天以上:这是留给处置的时间。"
                    .formatted(lead[lead.length / 2], lead[lead.length * 3 / 4]));
        }
    }

    private void comparison(Html body) {
        body.heading("四、与县里常用办法比较");
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
        body.note("“增长三成”:7日数超过去年同期(或近三年同期均值)的1.3倍且不少于3起。“同等红色次数”:把该办法的门槛提高到与晴雨红色次数相同,再比谁找得多、找得准。"
                + "对照办法用的是期末已知的数据,略占便宜。Farrington flexible是多国疾控机构的通行方法(Noufaily 2013)。");
    }

    private void delays(Html body) {
        if (backtest.surges().isEmpty()) {
            return;
        }
        body.heading("五、突增多早被发现");
        List<String> labels = List.of("晴雨 红色", "晴雨 黄色及以上", "Farrington(同等红色次数)", "去年同期(同等红色次数)", "三年均值(同等红色次数)");
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
                Drawing.lines(lines, "突增开始后的天数", 1),
                "到第几天为止已发现的突增比例(共" + backtest.surges().size() + "次)。");
    }

    private void calibration(Html body) {
        body.heading(backtest.hasTruth() ? "六、概率是否名副其实" : "五、概率是否名副其实");
        List<double[]> points = backtest.calibration().stream()
                .filter(one -> one.countLevel().equals("ALL"))
                .map(one -> new double[] {one.p(), one.frequency()})
                .toList();
        body.figure(
                Drawing.calibration(points),
                "横轴是模型说“偶然出现的可能”,纵轴是平常日子里实际出现的比例" + (backtest.hasTruth() ? "(已除去突增期间)" : "(包含真实突增,所以右下尾部偏高是应有的)")
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
        body.heading("扩散(相邻村、相邻乡镇)");
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
        body.note("三个以上相邻的村或乡镇同类事项一起偏多(规则R4)。次数含真实突增,预算只指误报。");
    }

    private void flicker(Html body) {
        body.heading("稳定性");
        var rows = new ArrayList<List<String>>();
        for (Figures.OfFlicker one : backtest.flicker()) {
            rows.add(List.of(
                    one.kind().equals("r1") ? "R1逐日结果" : "发布级别(全部规则、逐级回落)",
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
            body.paragraph("回测天数太少,没有做。");
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
        body.note("取数据量最大的来源,在最后五周里各做一次,与未出事故的同期逐单元逐日比较。");
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
                List.of(" 地区", " 类别", " 首日", "历时天数", "7日起数", "常态", "偏离(标准差)", backtest.hasTruth() ? "属实" : "其后仍高"),
                rows);
    }

    private static String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "–" : answer ? "是" : "否";
    }

    private void files(Html body) {
        body.heading("附:数据文件");
        for (String[] file : new String[][] {
            {"methods.csv", "各办法的总体数字"},
            {"budget.csv", "红黄次数与预算,按类别和常态数量"},
            {"episodes.csv", "每一次红色、黄色及以上"},
            {"levels.csv", "每个单元非绿色的日子"},
            {"surges.csv", "每次已知突增第几天被发现(有--truth时)"},
            {"calibration.csv、expectation.csv", "概率与预期的校准"},
            {"spread.csv、clusters.csv", "扩散的次数与每一天的相邻村、相邻乡镇"},
            {"flicker.csv、artefacts.csv", "稳定性与数据事故"}
        }) {
            body.note(String.join(":", Arrays.asList(file)));
        }
    }
}
