package org.qingyu.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingyu.code.CategoryCatalogue;
import org.qingyu.judgement.backtest.Backtest;
import org.qingyu.judgement.backtest.KnownForecastWeeks;
import org.qingyu.judgement.forecast.RidgeFit;
import org.qingyu.judgement.forecast.evaluate.RollingOrigin;
import org.qingyu.judgement.forecast.evaluate.Scores;
import org.qingyu.known.WorkingDays;

/**
 * The forecasts' chapter: the last year's weeks of every town and category, forecast from what was known at each origin,
 * beside the baselines, and scored against the counts known at the end. The regression is the plain Java one, which fits what
 * Spark fits.
 */
final class ForecastSection implements ReportSection {

    private static final int SCORED_WEEKS = 52;

    /** Weeks before the scored ones: a year and a half, that there are forecasts to learn scatter and shares from. */
    private static final int WEEKS_BEFORE = 78;

    private static final int LEAST_SCORED = 26;

    /** A difference that nobody should choose a method by. */
    private static final double AS_GOOD = 0.01;

    private static final List<Integer> HORIZONS = List.of(1, 4);
    private static final Map<String, String> NAMES = Map.of(
            "regression", "回归",
            "seasonal naive", "去年同周",
            "long-run mean", "长期均值",
            "4-week mean", "近四周均值",
            "SES", "指数平滑",
            "Croston SBA", "Croston 法",
            "mixture", "混合（所用）");
    private static final List<String> LEVELS = List.of("件数少的三分之一", "中间三分之一", "件数多的三分之一");

    @Override
    public Optional<String> write(Backtest backtest, Path folder) throws IOException {
        KnownForecastWeeks weeks = KnownForecastWeeks.of(
                backtest.past(),
                CategoryCatalogue.standard().codes(),
                WorkingDays.facts(),
                backtest.histories().firstDay(),
                backtest.replayed().to());
        int scored = Math.min(SCORED_WEEKS, weeks.number() - WEEKS_BEFORE);
        if (scored < LEAST_SCORED) {
            return Optional.empty();
        }
        var csv = new StringBuilder("horizon,group,forecast,crps,forecasts,skill,inside_90,hit_top_10\n");
        var html = new Html();
        html.heading("预测：未来一周与第四周");
        html.paragraph("对最近" + scored + "周的每一周，用当时已知的数据预测各镇各类件数（当时还没有到的、后来更正的都不算），与县里不用模型也能作的预测并列。"
                + "CRPS 越小越好，单位是件；实际件数按回测结束时所知。");
        for (int horizon : HORIZONS) {
            RollingOrigin result = RollingOrigin.of(weeks, horizon, scored, RidgeFit.USUAL);
            append(csv, result, "ALL", result.all());
            for (int third = 0; third < LEVELS.size(); third++) {
                append(csv, result, "LEVEL" + (third + 1), result.byLevel().get(third));
            }
            result.byCategory().forEach((category, scores) -> append(csv, result, category, scores));
            describe(html, result);
        }
        Files.writeString(folder.resolve("forecast.csv"), csv, StandardCharsets.UTF_8);
        return Optional.of(html.toString());
    }

    private static void append(StringBuilder csv, RollingOrigin result, String group, Scores scores) {
        for (int part = 0; part < scores.names().size(); part++) {
            boolean mixture = part == scores.names().size() - 1;
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%s,%s,%.5f,%d,%s,%s,%s%n",
                    result.horizon() * 7,
                    group,
                    scores.names().get(part),
                    scores.crps(part),
                    scores.forecasts(),
                    mixture ? String.format(Locale.ROOT, "%.4f", scores.skill()) : "",
                    mixture ? String.format(Locale.ROOT, "%.4f", scores.inside()) : "",
                    mixture && group.equals("ALL") ? String.format(Locale.ROOT, "%.4f", result.hits()) : ""));
        }
    }

    private static void describe(Html html, RollingOrigin result) {
        Scores all = result.all();
        String best = nameOf(all, all.bestBaseline());
        html.paragraph(String.format(
                Locale.ROOT,
                "%s：CRPS %.4f，比最好的基线（%s，%.4f）%s %.1f%%；九成区间实际含 %.1f%%；预计最多的一成单元占实际件数 %.0f%%。",
                result.horizon() == 1 ? "未来一周" : "第四周",
                all.mixture(),
                best,
                all.crps(all.bestBaseline()),
                all.skill() >= 0 ? "好" : "差",
                100 * Math.abs(all.skill()),
                100 * all.inside(),
                100 * result.hits()));
        html.paragraph(IntStream.range(0, LEVELS.size())
                .mapToObj(third -> beside(LEVELS.get(third), result.byLevel().get(third)))
                .collect(Collectors.joining("；", "按件数看：", "。")));
        var rows = new ArrayList<List<String>>();
        for (int part = 0; part < all.names().size(); part++) {
            var row = new ArrayList<String>(List.of(nameOf(all, part), score(all, part)));
            for (Scores level : result.byLevel()) {
                row.add(score(level, part));
            }
            rows.add(row);
        }
        html.table(List.of(" 预测", "全部", "件数少", "件数中等", "件数多"), rows);
        html.figure(
                "forecast-pit-" + 7 * result.horizon(),
                picture(all.pit()),
                "实际件数落在预测分布的哪一格（随机化概率积分变换，从低到高十格）；预测诚实时每格一成（虚线）");
        html.table(
                List.of(" 类别", "混合（所用）", " 最好的基线", "其得分", "好多少", "九成区间实际含"),
                result.byCategory().entrySet().stream()
                        .map(category -> categoryRow(category.getKey(), category.getValue()))
                        .toList());
    }

    private static List<String> categoryRow(String code, Scores scores) {
        int best = scores.bestBaseline();
        return List.of(
                Names.categoriesByCode().getOrDefault(code, code),
                score(scores, scores.names().size() - 1),
                nameOf(scores, best),
                score(scores, best),
                String.format(Locale.ROOT, "%.1f%%", 100 * scores.skill()),
                String.format(Locale.ROOT, "%.1f%%", 100 * scores.inside()));
    }

    /** How a third stands to the baseline that is best there: better, worse, or not worth speaking of. */
    private static String beside(String third, Scores scores) {
        double skill = scores.skill();
        String best = nameOf(scores, scores.bestBaseline());
        return Math.abs(skill) < AS_GOOD
                ? String.format(Locale.ROOT, "%s里，%s几乎一样好（相差 %.1f%%）", third, best, 100 * Math.abs(skill))
                : String.format(
                        Locale.ROOT, "%s里，比%s%s %.1f%%", third, best, skill > 0 ? "好" : "差", 100 * Math.abs(skill));
    }

    private static String nameOf(Scores scores, int part) {
        String name = scores.names().get(part);
        return NAMES.getOrDefault(name, name);
    }

    private static String score(Scores scores, int part) {
        return String.format(Locale.ROOT, "%.4f", scores.crps(part));
    }

    /** Ten bars; a tenth is as high as the broken line, two tenths fill the picture. */
    private static String picture(double[] bins) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 640 150\" role=\"img\" aria-label=\"PIT\">");
        IntStream.range(0, bins.length).forEach(bin -> {
            double height = Math.min(110, 550 * bins[bin]);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"52\" height=\"%.1f\" fill=\"#7a8fa6\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"11\">%.1f%%</text>",
                    60 + 56 * bin,
                    125 - height,
                    height,
                    86 + 56 * bin,
                    119 - height,
                    100 * bins[bin]));
        });
        return svg.append("<text x=\"60\" y=\"142\" font-size=\"11\">比预计少</text>")
                .append("<text x=\"616\" y=\"142\" text-anchor=\"end\" font-size=\"11\">比预计多</text>")
                .append("<text x=\"52\" y=\"74\" text-anchor=\"end\" font-size=\"11\">10%</text>")
                .append(
                        "<line x1=\"56\" x2=\"620\" y1=\"70\" y2=\"70\" stroke=\"#333\" stroke-dasharray=\"4 3\"/></svg>")
                .toString();
    }
}
