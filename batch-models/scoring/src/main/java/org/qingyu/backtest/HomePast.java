package org.qingyu.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.CategoryResolver;
import org.qingyu.event.CurrentEvents;
import org.qingyu.event.MatterLinks;
import org.qingyu.event.TextValues;
import org.qingyu.judgement.backtest.CountedCell;
import org.qingyu.judgement.backtest.CountyPast;
import org.qingyu.judgement.backtest.KnownChange;
import org.qingyu.judgement.backtest.KnownDelivery;
import org.qingyu.judgement.backtest.KnownFact;
import org.qingyu.judgement.rule.Severity;
import org.qingyu.judgement.rule.SeverityRule;
import org.qingyu.judgement.situation.Delivery;
import org.qingyu.judgement.situation.FeedSource;
import org.qingyu.judgement.situation.Place;
import org.qingyu.judgement.situation.SeverityFact;
import org.qingyu.known.Deliveries;
import org.qingyu.known.KnownRegions;
import org.qingyu.known.VersionClock;
import org.qingyu.query.HomeLake;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionPlaces;
import org.qingyu.region.RegionRows;
import org.qingyu.table.Column;
import org.qingyu.table.EventArrivalTable;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

/**
 * A home's history as it became known: every event's states with the day of each, from {@code event.history} by the merge that
 * a scoring uses. Places and categories are resolved with the region list and the code maps of today; matters are linked as
 * they are known at the end.
 */
final class HomePast {

    /** What the merge, the places and the links of matters read; the severity of an event reads its own. */
    private static final List<Column<?>> COLUMNS = Stream.concat(
                    Stream.of(
                            EventColumns.EVENT_ID,
                            EventColumns.FEED,
                            EventColumns.SOURCE_SYSTEM,
                            EventColumns.SOURCE_RECORD_NO,
                            EventColumns.SOURCE_VERSION,
                            EventColumns.OP,
                            EventColumns.CLEARED_FIELDS,
                            EventColumns.CONTENT_HASH,
                            EventColumns.REGISTERED_AT,
                            EventColumns.UPDATED_AT,
                            EventColumns.REGION_CODE,
                            EventColumns.REGION_SOURCE_CODE,
                            EventColumns.REGION_NAME,
                            EventColumns.SRC_CATEGORY_NAME,
                            EventColumns.SRC_CATEGORY_PARENT,
                            EventColumns.MATTER_KEY,
                            EventColumns.LINKED_NO,
                            EventColumns.TEXT_PLACES,
                            EventColumns.LOAD_ID,
                            EventColumns.ARRIVAL_SEQ,
                            EventColumns.INGESTED_AT),
                    SeverityRule.COLUMNS.stream())
            .distinct()
            .toList();

    private final HomeLake lake;
    private final CurrentEvents merger;
    private final SeverityRule severity;
    private final VersionClock clock;
    private final Set<String> linkedNumbers = new HashSet<>();
    private final Map<String, EventPast> events = new HashMap<>();

    private HomePast(HomeLake lake, KnownRegions regions, SeverityRule severity) {
        this.lake = lake;
        this.merger = new CurrentEvents(
                lake.config().zone(),
                new RegionPlaces(new RegionIndex(RegionRows.listOf(regions.rows()))),
                CategoryResolver.standard());
        this.severity = severity;
        try (CloseableIterable<TableRow> rows = rows(VersionClock.COLUMNS)) {
            this.clock = VersionClock.of(lake.config().zone(), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static HomePast read(HomeLake lake, KnownRegions regions, SeverityRule severity) {
        var past = new HomePast(lake, regions, severity);
        past.readEvents();
        past.linkMatters();
        return past;
    }

    /** Sources and loads whose versions count as known from their own times. */
    int oldBatches() {
        return clock.oldBatches();
    }

    int events() {
        return events.size();
    }

    private CloseableIterable<TableRow> rows(List<Column<?>> columns) {
        return lake.rows(EventHistoryTable.TABLE, Expressions.alwaysTrue(), null, columns);
    }

    /** An event with one version, as most have, is done as it is read; the others wait for all of theirs. */
    private void readEvents() {
        Set<String> several = idsWithSeveralVersions();
        Map<String, List<TableRow>> waiting = new HashMap<>();
        try (CloseableIterable<TableRow> rows = rows(COLUMNS)) {
            for (TableRow row : rows) {
                String id = row.require(EventColumns.EVENT_ID);
                linkedNumbers.addAll(TextValues.listOf(row.get(EventColumns.LINKED_NO)));
                if (several.contains(id)) {
                    waiting.computeIfAbsent(id, missing -> new ArrayList<>(2)).add(row);
                } else {
                    events.put(id, pastOf(List.of(row)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        waiting.forEach((id, versions) -> events.put(id, pastOf(versions)));
    }

    private Set<String> idsWithSeveralVersions() {
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        try (CloseableIterable<TableRow> rows = rows(List.of(EventColumns.EVENT_ID))) {
            for (TableRow row : rows) {
                String id = row.require(EventColumns.EVENT_ID);
                if (!once.add(id)) {
                    several.add(id);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return several;
    }

    private EventPast pastOf(List<TableRow> versions) {
        return pastOf(versions, List.of(), LocalDate.MAX);
    }

    /** @param copies versions that came once more, known from {@code again} on */
    private EventPast pastOf(List<TableRow> versions, List<TableRow> copies, LocalDate again) {
        List<Known> ordered = Stream.concat(
                        versions.stream().map(row -> new Known(clock.knownOn(row), row)),
                        copies.stream().map(row -> new Known(again, row)))
                .sorted(Comparator.comparing(Known::day))
                .toList();
        List<TableRow> rows = ordered.stream().map(Known::row).toList();
        var states = new ArrayList<EventPast.State>();
        TableRow last = null;
        for (int known = 1; known <= ordered.size(); known++) {
            LocalDate day = ordered.get(known - 1).day();
            if (known < ordered.size() && ordered.get(known).day().equals(day)) {
                continue;
            }
            last = merger.of(rows.subList(0, known));
            states.add(stateOf(day, last));
        }
        return new EventPast(EventPast.changed(states), last == null ? null : EventPast.Link.of(last));
    }

    /** A version and the judged day from which it was known. */
    private record Known(LocalDate day, TableRow row) {}

    private EventPast.State stateOf(LocalDate knownOn, @Nullable TableRow row) {
        if (row == null) {
            return new EventPast.State(knownOn, null, null, false, null);
        }
        LocalDate day = row.require(EventCurrentTable.REGISTERED_DATE);
        var cell = new CountedCell(
                day,
                row.require(EventColumns.REGION_CODE),
                row.get(EventCurrentTable.TOWN_CODE),
                row.require(EventColumns.CATEGORY_CODE),
                new FeedSource(row.require(EventColumns.FEED), row.require(EventColumns.SOURCE_SYSTEM)));
        boolean counted = row.require(EventCurrentTable.COUNTED);
        Severity grave = counted ? severity.judge(row) : null;
        String town = row.get(EventCurrentTable.TOWN_CODE);
        SeverityFact fact = grave == null
                ? null
                : new SeverityFact(
                        day,
                        row.require(EventColumns.EVENT_ID),
                        row.require(EventColumns.CATEGORY_CODE),
                        town == null ? List.of() : List.of(town),
                        grave);
        return new EventPast.State(knownOn, row.require(EventCurrentTable.COUNTY_CODE), cell, counted, fact);
    }

    private void linkMatters() {
        List<TableRow> candidates = events.values().stream()
                .map(EventPast::link)
                .flatMap(Stream::ofNullable)
                .filter(link ->
                        link.matterKey() != null || link.linkedNo() != null || linkedNumbers.contains(link.recordNo()))
                .map(EventPast.Link::row)
                .toList();
        MatterLinks.mark(candidates);
        for (TableRow row : candidates) {
            if (row.get(EventCurrentTable.MATTER_EVENT_ID) != null) {
                Objects.requireNonNull(events.get(row.require(EventColumns.EVENT_ID)))
                        .countByAnother();
            }
        }
    }

    /** One county's part of it. */
    CountyPast of(Place county, List<Place> places, Map<String, List<String>> neighbours) {
        var changes = new ArrayList<KnownChange>();
        var facts = new ArrayList<KnownFact>();
        for (EventPast event : events.values()) {
            event.addChanges(county.code(), changes);
            event.addFacts(county.code(), facts);
        }
        facts.sort(Comparator.comparing(KnownFact::knownOn)
                .thenComparing(known -> known.fact().eventId()));
        return new CountyPast(county, places, neighbours, changes, facts, deliveries());
    }

    /**
     * The same county's past if a source's versions of some days had come once more: the double load of an operator, merged by
     * the merge of a scoring.
     */
    CountyPast loadedTwice(CountyPast once, FeedSource source, LocalDate from, LocalDate to, LocalDate again) {
        Map<String, EventPast> before = new HashMap<>(events);
        versionsOf(source, from, to).forEach((id, versions) -> {
            List<TableRow> copies = versions.stream()
                    .map(row -> row.copy().set(EventColumns.LOAD_ID, Long.MAX_VALUE))
                    .toList();
            EventPast whole = Objects.requireNonNull(before.get(id));
            events.put(id, whole.with(pastOf(versions, copies, again).states()));
        });
        try {
            return of(once.county(), once.places(), once.neighbours());
        } finally {
            events.putAll(before);
        }
    }

    /** All versions of the events that a source registered on some days. */
    private Map<String, List<TableRow>> versionsOf(FeedSource source, LocalDate from, LocalDate to) {
        Map<String, List<TableRow>> versions = new HashMap<>();
        var asked = Expressions.and(
                Expressions.equal(EventColumns.FEED.name(), source.feed()),
                Expressions.equal(EventColumns.SOURCE_SYSTEM.name(), source.source()));
        try (CloseableIterable<TableRow> rows = lake.rows(EventHistoryTable.TABLE, asked, null, COLUMNS)) {
            for (TableRow row : rows) {
                versions.computeIfAbsent(row.require(EventColumns.EVENT_ID), missing -> new ArrayList<>(1))
                        .add(row);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        versions.values()
                .removeIf(own -> own.stream().noneMatch(row -> {
                    Instant registered = row.get(EventColumns.REGISTERED_AT);
                    LocalDate day = registered == null
                            ? LocalDate.MIN
                            : LocalDate.ofInstant(registered, lake.config().zone());
                    return !day.isBefore(from) && !day.isAfter(to);
                }));
        return versions;
    }

    private List<KnownDelivery> deliveries() {
        var deliveries = new ArrayList<KnownDelivery>();
        for (TableRow row : lake.list(EventArrivalTable.TABLE, Expressions.alwaysTrue())) {
            Delivery delivery = Deliveries.of(row);
            if (delivery != null) {
                LocalDate arrived = clock.judgedAfter(row.require(EventArrivalTable.ARRIVED_AT));
                boolean old =
                        clock.isOld(VersionClock.batchOf(row)) || VersionClock.isOld(delivery.coveredTo(), arrived);
                deliveries.add(new KnownDelivery(old ? null : arrived, delivery));
            }
        }
        return deliveries;
    }
}
