package org.qingyu.judgement.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.YamlMapping;
import org.qingyu.judgement.rule.RuleSet.Budgets;
import org.qingyu.judgement.rule.RuleSet.Grey;
import org.qingyu.judgement.rule.RuleSet.Hysteresis;
import org.qingyu.judgement.rule.RuleSet.MinimumCounts;
import org.qingyu.judgement.rule.RuleSet.SeverityCriteria;
import org.qingyu.judgement.rule.RuleSet.Windows;

/** A rule set to YAML and back. */
final class RuleSetText {

    /** What R1's baseline is fitted for. */
    private static final int EXCEEDANCE_DAYS = 7;

    private final YamlMapping yaml;
    private final @Nullable RuleSet base;

    private RuleSetText(YamlMapping yaml, @Nullable RuleSet base) {
        this.yaml = yaml;
        this.base = base;
    }

    /** @param base gives the values of keys that are left out; without it every key must be there */
    static RuleSet read(String where, String text, @Nullable RuleSet base) {
        YamlMapping yaml = YamlMapping.parse(where, text);
        RuleSet read = new RuleSetText(yaml, base).ruleSet();
        yaml.finish();
        return read;
    }

    private RuleSet ruleSet() {
        String name = yaml.text("name").orElse(base == null ? "" : "own");
        YamlMapping budgets = yaml.mapping("budgets");
        double red = number(
                budgets, "red", 0, 1e6, base == null ? null : base.budgets().red());
        double yellow = number(
                budgets, "yellow", 0, 1e6, base == null ? null : base.budgets().yellow());
        if (red > yellow) {
            budgets.reject("red", "expected no more than yellow, found red " + red + " and yellow " + yellow);
        }
        return new RuleSet(
                name, new Budgets(red, yellow), windows(), minimumCounts(), severity(), hysteresis(), grey());
    }

    private Windows windows() {
        YamlMapping windows = yaml.mapping("windows");
        int exceedance = whole(
                windows,
                "exceedance-days",
                1,
                366,
                base == null ? null : base.windows().exceedanceDays());
        if (exceedance != EXCEEDANCE_DAYS) {
            windows.reject("exceedance-days", "expected " + EXCEEDANCE_DAYS + ", found " + exceedance);
        }
        return new Windows(
                exceedance,
                whole(
                        windows,
                        "severity-days",
                        1,
                        366,
                        base == null ? null : base.windows().severityDays()));
    }

    private MinimumCounts minimumCounts() {
        YamlMapping counts = yaml.mapping("minimum-counts");
        return new MinimumCounts(
                whole(
                        counts,
                        "red",
                        1,
                        100_000,
                        base == null ? null : base.minimumCounts().red()),
                whole(
                        counts,
                        "yellow",
                        1,
                        100_000,
                        base == null ? null : base.minimumCounts().yellow()));
    }

    private Hysteresis hysteresis() {
        YamlMapping keys = yaml.mapping("hysteresis");
        return new Hysteresis(
                whole(
                        keys,
                        "lower-evaluations",
                        1,
                        2,
                        base == null ? null : base.hysteresis().lowerEvaluations()),
                whole(
                        keys,
                        "red-days",
                        1,
                        366,
                        base == null ? null : base.hysteresis().redDays()));
    }

    private Grey grey() {
        return new Grey(number(
                yaml.mapping("grey"),
                "missing-share",
                0.01,
                1,
                base == null ? null : base.grey().missingShare()));
    }

    private SeverityCriteria severity() {
        YamlMapping keys = yaml.mapping("severity");
        @Nullable SeverityCriteria own = base == null ? null : base.severity();
        return new SeverityCriteria(
                whole(
                        keys,
                        "petition-persons-yellow",
                        1,
                        1_000_000,
                        own == null ? null : (int) own.petitionPersonsYellow()),
                whole(keys, "persons-red", 1, 1_000_000, own == null ? null : (int) own.personsRed()),
                codes(keys, "scale-yellow", own == null ? null : own.scaleYellow()),
                codes(keys, "scale-red", own == null ? null : own.scaleRed()),
                codes(keys, "level-yellow", own == null ? null : own.levelYellow()),
                codes(keys, "level-red", own == null ? null : own.levelRed()),
                codes(keys, "categories-red", own == null ? null : own.categoriesRed()),
                own == null
                        ? keys.required("call-scheme", "")
                        : keys.text("call-scheme").orElse(own.callScheme()),
                texts(keys, "call-prefixes-red", own == null ? null : own.callPrefixesRed()),
                texts(keys, "feedback-words-red", own == null ? null : own.feedbackWordsRed()),
                codes(keys, "dispute-crime-codes-red", own == null ? null : own.disputeCrimeCodesRed()),
                texts(keys, "dispute-words", own == null ? null : own.disputeWords()));
    }

    private static Set<String> codes(YamlMapping keys, String key, @Nullable Set<String> standIn) {
        return new LinkedHashSet<>(texts(keys, key, standIn == null ? null : RuleSet.sorted(standIn)));
    }

    private static List<String> texts(YamlMapping keys, String key, @Nullable List<String> standIn) {
        if (!keys.has(key)) {
            if (standIn == null) {
                keys.required(key, "");
                return List.of();
            }
            return standIn;
        }
        return keys.texts(key);
    }

    private static int whole(YamlMapping keys, String key, int least, int most, @Nullable Integer standIn) {
        String expected = "a whole number from " + least + " to " + most;
        return keys.value(
                        key,
                        expected,
                        text -> within(Integer.parseInt(text), least, most).intValue())
                .orElseGet(() -> standIn == null ? missing(keys, key, least).intValue() : standIn);
    }

    private static double number(YamlMapping keys, String key, double least, double most, @Nullable Double standIn) {
        String expected = "a number from " + least + " to " + most;
        return keys.value(
                        key,
                        expected,
                        text -> within(Double.parseDouble(text), least, most).doubleValue())
                .orElseGet(() -> standIn == null ? missing(keys, key, least).doubleValue() : standIn);
    }

    private static Number within(Number value, double least, double most) {
        if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new IllegalArgumentException("Expected " + least + " to " + most + " but was " + value);
        }
        return value;
    }

    private static Number missing(YamlMapping keys, String key, Number standIn) {
        if (!keys.has(key)) {
            keys.required(key, "");
        }
        return standIn;
    }

    static String write(RuleSet rules) {
        SeverityCriteria severity = rules.severity();
        return """
                name: %s
                budgets:
                  red: %s
                  yellow: %s
                windows:
                  exceedance-days: %d
                  severity-days: %d
                minimum-counts:
                  red: %d
                  yellow: %d
                severity:
                  petition-persons-yellow: %d
                  persons-red: %d
                  scale-yellow: %s
                  scale-red: %s
                  level-yellow: %s
                  level-red: %s
                  categories-red: %s
                  call-scheme: %s
                  call-prefixes-red: %s
                  feedback-words-red: %s
                  dispute-crime-codes-red: %s
                  dispute-words: %s
                hysteresis:
                  lower-evaluations: %d
                  red-days: %d
                grey:
                  missing-share: %s
                """.formatted(
                        quoted(rules.name()),
                        rules.budgets().red(),
                        rules.budgets().yellow(),
                        rules.windows().exceedanceDays(),
                        rules.windows().severityDays(),
                        rules.minimumCounts().red(),
                        rules.minimumCounts().yellow(),
                        severity.petitionPersonsYellow(),
                        severity.personsRed(),
                        listed(RuleSet.sorted(severity.scaleYellow())),
                        listed(RuleSet.sorted(severity.scaleRed())),
                        listed(RuleSet.sorted(severity.levelYellow())),
                        listed(RuleSet.sorted(severity.levelRed())),
                        listed(RuleSet.sorted(severity.categoriesRed())),
                        quoted(severity.callScheme()),
                        listed(severity.callPrefixesRed()),
                        listed(severity.feedbackWordsRed()),
                        listed(RuleSet.sorted(severity.disputeCrimeCodesRed())),
                        listed(severity.disputeWords()),
                        rules.hysteresis().lowerEvaluations(),
                        rules.hysteresis().redDays(),
                        rules.grey().missingShare());
    }

    static String hashOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String listed(Collection<String> texts) {
        return texts.stream().map(RuleSetText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
