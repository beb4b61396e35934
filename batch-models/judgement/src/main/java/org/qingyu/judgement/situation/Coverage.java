package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.HomeConfig.Rhythm;
import org.qingyu.judgement.exceedance.Exceedance;

/** Which days each source has spoken for. A covered day without events is a zero; an uncovered one is silence. */
public final class Coverage {

    private static final Comparator<FeedSource> ORDER =
            Comparator.comparing(FeedSource::feed).thenComparing(FeedSource::source);

    /** Spans of one source that neither touch nor overlap, oldest first. */
    private record Spans(List<Span> spans, Rhythm every) {}

    private record Span(LocalDate from, LocalDate to) {}

    private final Map<FeedSource, Spans> spans = new TreeMap<>(ORDER);

    private Coverage() {}

    /** The rhythm of a source is that of the delivery that covers its latest day. */
    public static Coverage of(Collection<Delivery> deliveries) {
        var coverage = new Coverage();
        deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::source))
                .forEach((source, own) -> coverage.spans.put(source, merged(own)));
        return coverage;
    }

    private static Spans merged(List<Delivery> deliveries) {
        List<Delivery> ordered = deliveries.stream()
                .sorted(Comparator.comparing(Delivery::coveredFrom)
                        .thenComparing(Delivery::coveredTo)
                        .thenComparing(Delivery::every))
                .toList();
        var merged = new ArrayList<Span>();
        Delivery latest = ordered.get(0);
        for (Delivery delivery : ordered) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || delivery.coveredFrom().isAfter(last.to().plusDays(1))) {
                merged.add(new Span(delivery.coveredFrom(), delivery.coveredTo()));
            } else if (delivery.coveredTo().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), delivery.coveredTo()));
            }
            if (!delivery.coveredTo().isBefore(latest.coveredTo())) {
                latest = delivery;
            }
        }
        return new Spans(List.copyOf(merged), Rhythm.ofCode(latest.every()));
    }

    /** Every source that ever delivered, in a fixed order. */
    public List<FeedSource> sources() {
        return List.copyOf(spans.keySet());
    }

    /** Sources that had delivered for the day or one before it: from then on they are required. */
    public List<FeedSource> requiredOn(LocalDate day) {
        return spans.entrySet().stream()
                .filter(entry -> !entry.getValue().spans().get(0).from().isAfter(day))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Feeds any of whose sources had delivered for the day or one before it. */
    Set<String> feedsDeliveredBy(LocalDate day) {
        return requiredOn(day).stream().map(FeedSource::feed).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Feeds that have delivered but are too young for a baseline: left out of observed and expected. */
    Set<String> youngFeeds(LocalDate day) {
        Set<String> young = feedsDeliveredBy(day);
        young.removeAll(feedsDeliveredBy(day.minusDays(Exceedance.ASSESSABLE_DAYS - 1L)));
        return young;
    }

    public Rhythm every(FeedSource source) {
        return of(source).every();
    }

    public boolean covers(FeedSource source, LocalDate day) {
        LocalDate last = lastCoveredBy(source, day);
        return day.equals(last);
    }

    /** The last covered day that is not after {@code day}, or null where there is none. */
    public @Nullable LocalDate lastCoveredBy(FeedSource source, LocalDate day) {
        LocalDate last = null;
        for (Span span : of(source).spans()) {
            if (span.from().isAfter(day)) {
                break;
            }
            last = span.to().isBefore(day) ? span.to() : day;
        }
        return last;
    }

    /** Days of the feed that any of its sources covers, from {@code first} on. */
    public boolean[] coveredDays(String feed, LocalDate first, int days) {
        var covered = new boolean[days];
        spans.forEach((source, own) -> {
            if (source.feed().equals(feed)) {
                for (Span span : own.spans()) {
                    int from = (int) Math.max(0, ChronoUnit.DAYS.between(first, span.from()));
                    int to = (int) Math.min(days - 1L, ChronoUnit.DAYS.between(first, span.to()));
                    for (int day = from; day <= to; day++) {
                        covered[day] = true;
                    }
                }
            }
        });
        return covered;
    }

    /** The first day any source covers, or null where nothing was ever delivered. */
    public @Nullable LocalDate firstDay() {
        return spans.values().stream()
                .map(own -> own.spans().get(0).from())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Spans of(FeedSource source) {
        Spans own = spans.get(source);
        if (own == null) {
            throw new IllegalArgumentException("Expected a source that delivered but was " + source);
        }
        return own;
    }
}
