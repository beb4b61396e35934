package org.qingyu.judgement.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a fitted model is, what it learned from and how good it was, for people, in Chinese and English. */
public final class ModelCard {

    /**
     * What a run read.
     *
     * @param snapshot of {@code event.current}
     */
    public record Training(
            String run, long snapshot, long knownLoad, String regionVersion, String mapVersion, String codeVersion) {

        public String json() {
            return """
                    {
                      "run": "%s",
                      "snapshot": %d,
                      "known_load": %d,
                      "region_version": "%s",
                      "map_version": "%s",
                      "code_version": "%s"
                    }
                    """.formatted(run, snapshot, knownLoad, regionVersion, mapVersion, codeVersion);
        }
    }

    private ModelCard() {}

    public static String chinese(FittedModel model, Training training) {
        return card("""
                # 预测模型卡：%s，%s

                - 用途：预计未来 7 天和第 22–28 天各镇、各类别的件数，给出均值和 5%%、25%%、50%%、75%%、95%% 分位数。只用于安排力量，不用于考核，不针对个人。
                - 方法：全县各镇各类合在一起的泊松回归（Spark MLlib），与季节朴素、长期均值、近四周均值、指数平滑、Croston 法混合；离散为负二项，方差 φμ+ψμ²；过去的预测表明有益时，再按其校准混合后的概率。
                - 数据：%d 个镇×类别序列，%d 周，%s 至 %s；快照 %d，装载号至 %d，区划 %s，代码表 %s，程序 %s，运行 %s。
                - 局限：件数少时好不过长期均值多少；没有见过的事（新政策、口径变化）预计不到；县级只含落到镇的事件。

                ## 过去一年的得分（CRPS，越小越好；每次只用当时已知的周）

                | 预测 | %s |
                |---|%s|
                %s
                """, model, training, heads("第 %s 天止，份额", "得分"), rows(model, "混合（所用）"));
    }

    public static String english(FittedModel model, Training training) {
        return card("""
                # Model card: forecast of %s, %s

                - Use: events expected in the next 7 days and in days 22–28, per town and category: mean and the 5, 25, 50, 75 and 95 %% quantiles. For planning; not for appraisal, not about persons.
                - Method: one Poisson regression for all towns and categories (Spark MLlib), mixed with seasonal naive, long-run mean, 4-week mean, SES and Croston SBA; negative binomial scatter with variance φμ+ψμ²; the mixture's probabilities calibrated on past forecasts where that helped.
                - Data: %d series (town × category), %d weeks, %s to %s; snapshot %d, loads up to %d, region list %s, code maps %s, program %s, run %s.
                - Limits: on rare events hardly better than the long-run mean; blind to what never happened before; a county's figure holds only events placed in a town.

                ## Scores over the last year (CRPS, smaller is better; each with the weeks known then)

                | forecast | %s |
                |---|%s|
                %s
                """, model, training, heads("to day %s: share", "score"), rows(model, "mixture (used)"));
    }

    /** Both languages state the same facts in the same order. */
    private static String card(String words, FittedModel model, Training training, String heads, String rows) {
        return words.formatted(
                model.county(),
                model.day(),
                model.series(),
                model.weeks(),
                model.firstDay(),
                model.day(),
                training.snapshot(),
                training.knownLoad(),
                training.regionVersion(),
                training.mapVersion(),
                training.codeVersion(),
                training.run(),
                heads,
                "---|---|---|---",
                rows);
    }

    private static String heads(String share, String score) {
        return horizons()
                .map(horizon -> share.formatted(horizon.days()) + " | " + score)
                .collect(Collectors.joining(" | "));
    }

    private static Stream<ForecastHorizon> horizons() {
        return Arrays.stream(ForecastHorizon.values());
    }

    private static String rows(FittedModel model, String mixture) {
        List<String> parts = model.horizons().values().stream()
                .map(fitted -> fitted.mixture().parts())
                .findFirst()
                .orElse(List.of());
        return IntStream.rangeClosed(0, parts.size())
                .mapToObj(part -> "| " + (part == parts.size() ? mixture : parts.get(part)) + " | "
                        + horizons().map(horizon -> cells(model, horizon, part)).collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String cells(FittedModel model, ForecastHorizon horizon, int part) {
        FittedModel.Fitted fitted = model.horizons().get(horizon);
        if (fitted == null) {
            return " | ";
        }
        double[] shares = fitted.mixture().weights();
        String share = part < shares.length ? String.format(Locale.ROOT, "%.2f", shares[part]) : "1";
        return share + " | "
                + String.format(Locale.ROOT, "%.4f", fitted.scores().get(part));
    }
}
