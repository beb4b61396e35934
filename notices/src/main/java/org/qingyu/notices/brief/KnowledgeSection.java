package org.qingyu.notices.brief;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qingyu.notices.brief.CountyMonth.Intake;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.IssuedLevel.Issue;
import org.qingyu.notices.county.Place;

/** 附: what data the page knew, how good it was, and the counts by town and category. */
final class KnowledgeSection {

    private final CountyMonth month;
    private final PageWords words;

    KnowledgeSection(CountyMonth month, PageWords words) {
        this.month = month;
        this.words = words;
    }

    record FeedLine(
            String style,
            String feed,
            String source,
            String every,
            String coveredTo,
            String lastArrival,
            String received,
            String expected,
            String health) {}

    record Heat(String title, List<String> heads, List<HeatTable.Row> rows, boolean hasRates) {}

    Map<String, Object> values() {
        Intake intake = month.intake();
        return Map.ofEntries(
                Map.entry("feeds", month.feeds().stream().map(this::feedLine).toList()),
                Map.entry("known", known()),
                Map.entry(
                        "issuedAt",
                        words.minute(issues().stream()
                                .map(Issue::issuedAt)
                                .max(naturalOrder())
                                .orElse(null))),
                Map.entry(
                        "runs",
                        joined(issues().stream().map(Issue::run).distinct().toList())),
                Map.entry(
                        "ruleSets",
                        joined(issues().stream().map(Issue::ruleSet).distinct().toList())),
                Map.entry(
                        "regionVersions",
                        joined(issues().stream()
                                .map(Issue::regionVersion)
                                .distinct()
                                .toList())),
                Map.entry(
                        "revision",
                        issues().stream().mapToLong(Issue::revision).max().orElse(1)),
                Map.entry("read", PageWords.count(intake.read())),
                Map.entry("accepted", PageWords.count(intake.accepted())),
                Map.entry("duplicate", PageWords.count(intake.duplicate())),
                Map.entry("rejected", PageWords.count(intake.rejected())),
                Map.entry("rejectedShare", share(intake.rejected(), intake.read())),
                Map.entry("uncategorised", PageWords.count(uncategorised())),
                Map.entry("uncategorisedShare", share(uncategorised(), countyTotal())),
                Map.entry("placeless", PageWords.count(placeless())),
                Map.entry("placelessShare", share(placeless(), countyTotal())),
                Map.entry("heats", heats()));
    }

    private List<Issue> issues() {
        return month.levels().stream().map(IssuedLevel::issue).toList();
    }

    private String joined(List<String> values) {
        return values.isEmpty() ? words.none() : words.some(values, 2);
    }

    private String share(long part, long whole) {
        return whole == 0 ? words.none() : words.percent((double) part / whole);
    }

    private long countyTotal() {
        return HeatTable.monthOf(month, month.county());
    }

    private long uncategorised() {
        Period period = month.month();
        return month.counts().sum(month.county().code(), "D99", period.first(), period.last());
    }

    /** What counts for the county and for no town. */
    private long placeless() {
        long towns = 0;
        for (Place town : month.towns()) {
            towns += HeatTable.monthOf(month, town);
        }
        return Math.max(0, countyTotal() - towns);
    }

    /** Each feed and the last day it speaks for, on one line. */
    private String known() {
        return month.feeds().stream()
                .map(feed -> feed.feedName() + " "
                        + Objects.requireNonNullElse(
                                feed.coveredTo() == null
                                        ? null
                                        : feed.coveredTo().toString(),
                                words.none()))
                .distinct()
                .collect(Collectors.joining(words.wording().say("join.sentence")));
    }

    private FeedLine feedLine(FeedState feed) {
        return new FeedLine(
                feed.isMissing() ? "missing" : "",
                feed.feedName(),
                feed.source(),
                words.wording().sayOr("every." + feed.every(), feed.every()),
                feed.coveredTo() == null ? words.none() : feed.coveredTo().toString(),
                words.minute(feed.lastArrival()),
                PageWords.count(feed.received()),
                words.expected(feed.expected()),
                words.wording().say("health." + feed.health().name()));
    }

    private List<Heat> heats() {
        var heats = new ArrayList<Heat>();
        for (HeatTable.Kind kind : HeatTable.Kind.values()) {
            HeatTable table = HeatTable.of(month, kind, words.wording());
            if (!table.heads().isEmpty()) {
                heats.add(new Heat(words.wording().say("heat." + kind), table.heads(), table.rows(), table.hasRates()));
            }
        }
        return heats;
    }
}
