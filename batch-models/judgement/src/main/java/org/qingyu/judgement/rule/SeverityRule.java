package org.qingyu.judgement.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.rule.RuleSet.SeverityCriteria;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;
import org.qingyu.table.TableRow;

/**
 * R2 严重情形: decides whether one event is grave by itself, from its merged values. Words of gravity that were found in its
 * text stand beside the reason as evidence; they never make an event grave alone.
 */
public final class SeverityRule {

    /** Every column of an event that the rule reads. */
    public static final List<Column<?>> COLUMNS = List.of(
            EventColumns.FEED,
            EventColumns.CATEGORY_CODE,
            EventColumns.SRC_SCHEME,
            EventColumns.SRC_CATEGORY_CODE,
            EventColumns.EVENT_SCALE,
            EventColumns.EVENT_LEVEL,
            EventColumns.INVOLVED_COUNT,
            EventColumns.PERSONS,
            EventColumns.PETITION_FORM,
            EventColumns.CALL_TYPE3,
            EventColumns.FEEDBACK_TYPE3,
            EventColumns.VALID_CALL,
            EventColumns.LINKED_MEDIATION,
            EventColumns.TEXT_KEYWORDS,
            EventColumns.TEXT_SEVERITY);

    private static final String PETITIONS = "FANGQING";
    private static final Set<String> NOT_VALID = Set.of("骚扰", "重复", "误报");

    private final SeverityCriteria criteria;

    public SeverityRule(SeverityCriteria criteria) {
        this.criteria = criteria;
    }

    /**
     * Judges a row of {@code event.current} or any row with its columns.
     *
     * @return null where the event is not grave by itself
     */
    public @Nullable Severity judge(TableRow event) {
        if (NOT_VALID.contains(event.orElse(EventColumns.VALID_CALL, ""))) {
            return null;
        }
        List<String> reasons = redReasons(event);
        WarningLevel level = WarningLevel.RED;
        if (reasons.isEmpty()) {
            reasons = yellowReasons(event);
            level = WarningLevel.YELLOW;
        }
        return reasons.isEmpty() ? null : new Severity(level, String.join("，", reasons) + evidence(event));
    }

    private List<String> redReasons(TableRow event) {
        var reasons = new ArrayList<String>();
        if (isGathering(event)) {
            reasons.add("群体性警情");
        }
        if (isCrimeOutOfDispute(event)) {
            reasons.add("纠纷引发的严重刑事警情");
        }
        if (criteria.scaleRed().contains(event.orElse(EventColumns.EVENT_SCALE, ""))) {
            reasons.add("事件规模" + scale(event));
        }
        if (criteria.levelRed().contains(event.orElse(EventColumns.EVENT_LEVEL, ""))) {
            reasons.add("事件级别" + level(event));
        }
        if (people(event) >= criteria.personsRed()) {
            reasons.add("涉及" + people(event) + "人（红色线" + criteria.personsRed() + "人）");
        }
        return reasons;
    }

    private List<String> yellowReasons(TableRow event) {
        var reasons = new ArrayList<String>();
        if (criteria.scaleYellow().contains(event.orElse(EventColumns.EVENT_SCALE, ""))) {
            reasons.add("事件规模" + scale(event));
        }
        if (criteria.levelYellow().contains(event.orElse(EventColumns.EVENT_LEVEL, ""))) {
            reasons.add("事件级别" + level(event));
        }
        if (isPetition(event) && people(event) >= criteria.petitionPersonsYellow()) {
            reasons.add("集体访" + people(event) + "人（黄色线" + criteria.petitionPersonsYellow() + "人）");
        }
        return reasons;
    }

    /** After feedback the feedback's type decides; before it the call's. */
    private boolean isGathering(TableRow event) {
        if (criteria.categoriesRed().contains(event.orElse(EventColumns.CATEGORY_CODE, ""))) {
            return true;
        }
        String feedback = event.orElse(EventColumns.FEEDBACK_TYPE3, "");
        if (!feedback.isBlank()) {
            return containsAny(feedback, criteria.feedbackWordsRed());
        }
        return isCall(event)
                && criteria.callPrefixesRed().stream()
                        .anyMatch(event.orElse(EventColumns.SRC_CATEGORY_CODE, "")::startsWith);
    }

    private boolean isCrimeOutOfDispute(TableRow event) {
        return isCall(event)
                && criteria.disputeCrimeCodesRed().contains(event.orElse(EventColumns.SRC_CATEGORY_CODE, ""))
                && (event.orElse(EventColumns.LINKED_MEDIATION, false)
                        || mentionsDispute(event, EventColumns.TEXT_KEYWORDS)
                        || mentionsDispute(event, EventColumns.FEEDBACK_TYPE3)
                        || mentionsDispute(event, EventColumns.CALL_TYPE3)
                        || mentionsDispute(event, EventColumns.TEXT_SEVERITY));
    }

    private boolean mentionsDispute(TableRow event, Column<String> column) {
        return containsAny(event.orElse(column, ""), criteria.disputeWords());
    }

    private boolean isCall(TableRow event) {
        return criteria.callScheme().equals(event.get(EventColumns.SRC_SCHEME));
    }

    private static boolean isPetition(TableRow event) {
        return PETITIONS.equals(event.get(EventColumns.FEED)) || event.get(EventColumns.PETITION_FORM) != null;
    }

    private static long people(TableRow event) {
        return Math.max(event.orElse(EventColumns.PERSONS, 0L), event.orElse(EventColumns.INVOLVED_COUNT, 0L));
    }

    private static boolean containsAny(String text, Collection<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static String scale(TableRow event) {
        String code = event.orElse(EventColumns.EVENT_SCALE, "");
        return code
                + switch (code) {
                    case "02" -> "一般群体性";
                    case "03" -> "重大群体性";
                    default -> "";
                };
    }

    private static String level(TableRow event) {
        String code = event.orElse(EventColumns.EVENT_LEVEL, "");
        return code
                + switch (code) {
                    case "01" -> "特别重大";
                    case "02" -> "重大";
                    case "03" -> "较大";
                    default -> "";
                };
    }

    /** Words of the severity list only: they come from our list, never from the text itself. */
    private static String evidence(TableRow event) {
        String words = event.orElse(EventColumns.TEXT_SEVERITY, "[]");
        return words.equals("[]") || words.isBlank()
                ? ""
                : "，文中提及" + words.replaceAll("[\\[\\]\"]", "").replace(",", "、");
    }
}
