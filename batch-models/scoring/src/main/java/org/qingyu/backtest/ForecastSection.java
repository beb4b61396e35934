package org.qingyu.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int LEAST_WEEKS = 130;
    private static final List<Integer> HORIZONS = List.of(1, 4);
    private static final List<String> LEVELS = List.of("件数少的三分之一", "中间三分之一", "件数多的三分之一");

    @Override
    public Optional<String> write(Backtest backtest, Path folder) throws IOException {
        KnownForecastWeeks weeks = KnownForecastWeeks.of(
                backtest.past(),
                CategoryCatalogue.standard().codes(),
                WorkingDays.facts(),
                backtest.histories().firstDay(),
                backtest.replayed().to());
        if (weeks.number() < LEAST_WEEKS) {
            return Optional.empty();
        }
        var csv = new StringBuilder("horizon,group,forecast,crps,forecasts,skill,inside_90,hit_top_10\n");
        var html = new Html();
        html.heading("预测：未来一周与第四周");
        html.paragraph("对最近" + SCORED_WEEKS + "周的每一周，用当时已知的数据预测各镇各类件数（当时还没有到的、后来更正的都不算），与县里不用模型也能作的预测并列。"
                + "CRPS 越小越好，单位是件；实际件数按回测结束时所知。");
        for (int horizon : HORIZONS) {
            RollingOrigin result = RollingOrigin.of(weeks, horizon, SCORED_WEEKS, RidgeFit.USUAL);
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
        String best = all.names().get(all.bestBaseline());
        html.paragraph(String.format(
                Locale.ROOT,
                "%s：CRPS %.4f，比最好的基线（%s，%.4f）%s %.1f%%；九成区间实际含 %.1f%%；预计最多的一成单元占实际件数 %.0f%%。%s",
                result.horizon() == 1 ? "未来一周" : "第四周",
                all.mixture(),
                best,
                all.crps(all.bestBaseline()),
                all.skill() >= 0 ? "好" : "差",
                100 * Math.abs(all.skill()),
                100 * all.inside(),
                100 * result.hits(),
                Math.abs(all.skill()) < 0.01 ? "也就是说，" + best + "几乎一样好。" : ""));
        var rows = new ArrayList<List<String>>();
        for (int part = 0; part < all.names().size(); part++) {
            var row = new ArrayList<String>(List.of(all.names().get(part), score(all, part)));
            for (Scores level : result.byLevel()) {
                row.add(score(level, part));
            }
            rows.add(row);
        }
        html.table(List.of(" 预测", "全部", LEVELS.get(0), LEVELS.get(1), LEVELS.get(2)), rows);
        html.figure("forecast-pit-" + 7 * result.horizon(), picture(all.pit()), "随机化概率积分变换，十格；预测诚实时十格一样高（虚线）");
    }

    private static String score(Scores scores, int part) {
        return String.format(Locale.ROOT, "%.4f", scores.crps(part));
    }

    private static String picture(double[] bins) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 320 110\" role=\"img\" aria-label=\"PIT\">");
        IntStream.range(0, bins.length)
                .forEach(bin -> svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%.1f\" width=\"28\" height=\"%.1f\" fill=\"#7a8fa6\"/>",
                        10 + 30 * bin,
                        100 - Math.min(95, 500 * bins[bin]),
                        Math.min(95, 500 * bins[bin]))));
        return svg.append(
                        "<line x1=\"8\" x2=\"312\" y1=\"50\" y2=\"50\" stroke=\"#333\" stroke-dasharray=\"4 3\"/></svg>")
                .toString();
    }
}
