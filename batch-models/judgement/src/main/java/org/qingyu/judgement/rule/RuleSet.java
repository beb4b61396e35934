package org.qingyu.judgement.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything about levels that a county may decide (规则集). Two rule sets with the same values have the same
 * {@link #hash()}, however their files are written.
 *
 * @param name of the preset
 * @param budgets false episodes of R1 a town accepts in a year, all categories together
 * @param minimumCounts what R1 never colours below
 * @param severity R2
 */
public record RuleSet(
        String name,
        Budgets budgets,
        Windows windows,
        MinimumCounts minimumCounts,
        SeverityCriteria severity,
        Hysteresis hysteresis,
        Grey grey) {

    /** The preset a home uses that brings none of its own. */
    public static final String DEFAULT = "default";

    /** False episodes per town and year (误报预算). */
    public record Budgets(double red, double yellow) {}

    /** Lengths of the windows that end with the judged day. */
    public record Windows(int exceedanceDays, int severityDays) {}

    /** Fewest events of the window that R1 may colour. */
    public record MinimumCounts(int red, int yellow) {}

    /**
     * How a level falls: after so many lower evaluations in a row, and red not before so many days.
     *
     * @param lowerEvaluations 1 falls at once, 2 waits for a second lower day
     * @param redDays the fewest days a red lasts
     */
    public record Hysteresis(int lowerEvaluations, int redDays) {}

    /** When data are too incomplete to judge; {@code missingShare} of the unit's expected count, 0 to 1. */
    public record Grey(double missingShare) {}

    /** What makes one event grave by itself. Codes are compared as they are, words as parts of a text. */
    public record SeverityCriteria(
            long petitionPersonsYellow,
            long personsRed,
            Set<String> scaleYellow,
            Set<String> scaleRed,
            Set<String> levelYellow,
            Set<String> levelRed,
            Set<String> categoriesRed,
            String callScheme,
            List<String> callPrefixesRed,
            List<String> feedbackWordsRed,
            Set<String> disputeCrimeCodesRed,
            List<String> disputeWords) {
        public SeverityCriteria {
            scaleYellow = Set.copyOf(scaleYellow);
            scaleRed = Set.copyOf(scaleRed);
            levelYellow = Set.copyOf(levelYellow);
            levelRed = Set.copyOf(levelRed);
            categoriesRed = Set.copyOf(categoriesRed);
            callPrefixesRed = List.copyOf(callPrefixesRed);
            feedbackWordsRed = List.copyOf(feedbackWordsRed);
            disputeCrimeCodesRed = Set.copyOf(disputeCrimeCodesRed);
            disputeWords = List.copyOf(disputeWords);
        }
    }

    /** The shipped rule set. */
    public static RuleSet shipped() {
        try (InputStream text = Objects.requireNonNull(RuleSet.class.getResourceAsStream(DEFAULT + ".yaml"))) {
            return RuleSetText.read(
                    "rule set " + DEFAULT, new String(text.readAllBytes(), StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a rule set; keys that are left out have the values of the shipped one. All problems are reported at once.
     *
     * @param where what problems call the text
     */
    public static RuleSet read(String where, String yaml) {
        return RuleSetText.read(where, yaml, shipped());
    }

    /** The same rules with other budgets. */
    public RuleSet withBudgets(double red, double yellow) {
        return new RuleSet(name, new Budgets(red, yellow), windows, minimumCounts, severity, hysteresis, grey);
    }

    /** The rule set as YAML, always written alike: {@link #read} gives an equal one back. */
    public String yaml() {
        return RuleSetText.write(this);
    }

    /** Hash of the content, 16 hex digits. */
    public String hash() {
        return RuleSetText.hashOf(yaml());
    }

    static List<String> sorted(Set<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }
}
