package org.qingyu.notices.message;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Unit;

/**
 * A town's levels as far as it may be told: without restricted categories, and without what the row of all categories
 * shows because of them alone.
 *
 * @param rows the visible levels by category
 */
record TownPicture(Map<String, IssuedLevel> rows) {

    /** Below this share of arrived events nothing can be called calm. */
    private static final double COMPLETE_ENOUGH = 0.8;

    private static final Comparator<IssuedLevel> URGENT_FIRST = comparing(
                    IssuedLevel::urgency, Comparator.reverseOrder())
            .thenComparing(row -> row.unit().isAll())
            .thenComparing(IssuedLevel::since, Comparator.reverseOrder())
            .thenComparing(row -> row.unit().categoryCode());

    TownPicture {
        rows = new TreeMap<>(rows);
    }

    /**
     * The pictures a town could have been told of one day, one after the other: a new one whenever an issue changed a
     * visible level. Their order numbers are the revisions of the town's messages, and depend on nothing but the rows.
     *
     * @param issued every revision of every level of the town on the day
     * @param restricted codes of the categories that are never pushed
     */
    static List<TownPicture> revisions(Collection<IssuedLevel> issued, Set<String> restricted) {
        var byInstant = new TreeMap<Instant, List<IssuedLevel>>();
        for (IssuedLevel row : issued) {
            byInstant
                    .computeIfAbsent(row.issue().issuedAt(), instant -> new ArrayList<>())
                    .add(row);
        }
        var pictures = new ArrayList<TownPicture>();
        var newest = new LinkedHashMap<String, IssuedLevel>();
        for (List<IssuedLevel> together : byInstant.values()) {
            together.stream()
                    .sorted(comparing(row -> row.issue().revision()))
                    .forEach(row -> newest.put(row.unit().categoryCode(), row));
            TownPicture picture = visible(newest, restricted);
            int last = pictures.size() - 1;
            if (last >= 0 && pictures.get(last).levels().equals(picture.levels())) {
                pictures.set(last, picture);
            } else {
                pictures.add(picture);
            }
        }
        return pictures;
    }

    private static TownPicture visible(Map<String, IssuedLevel> newest, Set<String> restricted) {
        Predicate<IssuedLevel> secret = row -> restricted.contains(row.unit().categoryCode());
        Map<String, IssuedLevel> rows = newest.values().stream()
                .filter(secret.negate())
                .map(row -> isFromSecretsAlone(row, newest.values(), secret) ? calmed(row) : row)
                .collect(toMap(row -> row.unit().categoryCode(), row -> row));
        return new TownPicture(rows);
    }

    /** The row of all categories without the grave event that nobody may be told of. */
    private static IssuedLevel calmed(IssuedLevel all) {
        WarningLevel level = all.completeness() > COMPLETE_ENOUGH ? WarningLevel.GREEN : WarningLevel.GREY;
        return new IssuedLevel(
                all.day(),
                all.unit(),
                level,
                null,
                all.day(),
                List.of(),
                all.window(),
                all.completeness(),
                "",
                all.issue());
    }

    /** Whether the row of all categories is coloured, or held, by what only restricted categories know of. */
    private static boolean isFromSecretsAlone(
            IssuedLevel all, Collection<IssuedLevel> rows, Predicate<IssuedLevel> secret) {
        if (!all.unit().isAll() || !all.isWithoutCount()) {
            return false;
        }
        List<IssuedLevel> behind = rows.stream()
                .filter(row -> !row.unit().isAll() && row.isColoured())
                .filter(row -> row.urgency() >= all.urgency())
                .toList();
        return !behind.isEmpty() && behind.stream().allMatch(secret);
    }

    /** The visible levels by category. */
    Map<String, WarningLevel> levels() {
        var levels = new TreeMap<String, WarningLevel>();
        rows.forEach((category, row) -> levels.put(category, row.level()));
        return levels;
    }

    /** The town's level: its worst colour, else whether it can be called calm. */
    WarningLevel level() {
        if (has(WarningLevel.RED)) {
            return WarningLevel.RED;
        }
        if (has(WarningLevel.YELLOW)) {
            return WarningLevel.YELLOW;
        }
        IssuedLevel all = rows.get(Unit.ALL);
        return all == null ? WarningLevel.GREY : all.level();
    }

    private boolean has(WarningLevel level) {
        return rows.values().stream().anyMatch(row -> row.level() == level);
    }

    /** Red and yellow rows, the most urgent first; one grave event is not said twice. */
    List<IssuedLevel> coloured() {
        boolean graveKnown =
                rows.values().stream().anyMatch(row -> !row.unit().isAll() && row.isColoured() && row.isWithoutCount());
        return rows.values().stream()
                .filter(row -> row.level() == WarningLevel.RED || row.level() == WarningLevel.YELLOW)
                .filter(row -> !(graveKnown && row.unit().isAll() && row.isWithoutCount()))
                .sorted(URGENT_FIRST)
                .toList();
    }

    /**
     * Categories that fell or rose since the day before, into or out of red and yellow. The row of all categories is named
     * while it is coloured only: that it was may be due to what nobody may be told of.
     */
    List<IssuedLevel> changed() {
        return rows.values().stream()
                .filter(row -> row.previous() != null && row.previous() != row.level())
                .filter(row -> isColour(row.level())
                        || (isColour(row.previous()) && !row.unit().isAll()))
                .sorted(URGENT_FIRST)
                .toList();
    }

    /** Categories that cannot be judged for want of data. */
    long greyCategories() {
        return rows.values().stream()
                .filter(row -> row.level() == WarningLevel.GREY && !row.unit().isAll())
                .count();
    }

    static boolean isColour(@Nullable WarningLevel level) {
        return level == WarningLevel.RED || level == WarningLevel.YELLOW;
    }
}
