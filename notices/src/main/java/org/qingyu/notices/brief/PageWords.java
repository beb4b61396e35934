package org.qingyu.notices.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingyu.notices.brief.Change.Sureness;
import org.qingyu.notices.brief.RiseAndFall.Mover;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.wording.Wording;

/** Turns numbers, days and comparisons into the words a page prints. */
record PageWords(Wording wording, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    String day(LocalDate day) {
        return wording.say("day", day.getMonthValue(), day.getDayOfMonth());
    }

    String longDay(LocalDate day) {
        return wording.say("day.long", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    String month(Period month) {
        LocalDate last = month.last();
        return month.isWholeMonth()
                ? wording.say("month.whole", last.getYear(), last.getMonthValue())
                : wording.say("month.part", last.getYear(), last.getMonthValue(), last.getDayOfMonth());
    }

    String minute(@Nullable Instant instant) {
        return instant == null ? none() : MINUTE.format(instant.atZone(zone));
    }

    String none() {
        return wording.say("number.none");
    }

    /** Thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** One decimal below ten, none above. */
    String expected(@Nullable Double number) {
        return number == null ? none() : String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** Then and now, with a percentage where that does not mislead. */
    String change(Change change) {
        if (change.sureness() == Sureness.NO_PAST) {
            return wording.say("change.nopast");
        }
        String percent = String.format(Locale.ROOT, "%+d", change.percent());
        return change.bearsPercent()
                ? wording.say("change.percent", count(change.before()), count(change.now()), percent)
                : wording.say("change.counts", count(change.before()), count(change.now()));
    }

    /** How sure it is that something changed, and which way. */
    String sureness(Change change) {
        Sureness sureness = change.sureness();
        String way = sureness.saysSomething() ? (change.isRise() ? ".UP" : ".DOWN") : "";
        return wording.say("change." + sureness.code() + way);
    }

    /** A change and how sure it is, as one phrase. */
    String wholeChange(Change change) {
        return change.sureness() == Sureness.NO_PAST
                ? sureness(change)
                : change(change) + wording.say("join.comma") + sureness(change);
    }

    /** @param region the place's name, a village's with its town's before it */
    String unit(IssuedLevel row, String region) {
        var window = row.window();
        String name = categoryName(row);
        return row.isBySeverity()
                ? wording.say("headline.unit.grave", region, name, day(row.since()))
                : wording.say(
                        "headline.unit",
                        region,
                        name,
                        day(row.since()),
                        window.days(),
                        window.observed(),
                        expected(window.expected()));
    }

    String categoryName(IssuedLevel row) {
        return row.unit().isAll() ? wording.say("category.ALL") : row.unit().categoryName();
    }

    String rules(List<String> rules) {
        return rules.stream().map(rule -> wording.sayOr("rule." + rule, rule)).collect(Collectors.joining(join()));
    }

    String names(List<Mover> movers) {
        return movers.stream().map(Mover::name).collect(Collectors.joining(join()));
    }

    /** The first few of many names, and how many there are. */
    String some(List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(join()));
        return names.size() <= most ? first : wording.say("levels.regions", first, names.size());
    }

    String join() {
        return wording.say("join");
    }
}
