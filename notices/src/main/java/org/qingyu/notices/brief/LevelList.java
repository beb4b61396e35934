package org.qingyu.notices.brief;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;

/**
 * The units that are not green, as a page lists them: red first, then yellow, then grey; what lies higher and lasts longer
 * first. Restricted categories of villages are not listed, and neither are rows that only repeat a grave event of a more
 * exact unit.
 */
final class LevelList {

    private static final Comparator<IssuedLevel> URGENT_FIRST = comparing(
                    IssuedLevel::urgency, Comparator.reverseOrder())
            .thenComparing(row -> row.unit().tier())
            .thenComparing(IssuedLevel::since)
            .thenComparing(row -> row.unit().regionCode())
            .thenComparing(row -> row.unit().categoryCode());

    private final CountyMonth month;

    LevelList(CountyMonth month) {
        this.month = month;
    }

    /** The red and yellow rows. */
    List<IssuedLevel> coloured() {
        return month.levels().stream()
                .filter(row -> row.level() == WarningLevel.RED || row.level() == WarningLevel.YELLOW)
                .filter(row -> !isVillageSecret(row) && !repeatsGraveEvent(row))
                .sorted(URGENT_FIRST)
                .toList();
    }

    List<IssuedLevel> ofLevel(WarningLevel level) {
        return coloured().stream().filter(row -> row.level() == level).toList();
    }

    /** Red and yellow rows of restricted categories in villages, which are counted and not listed. */
    long secretRows() {
        return month.levels().stream()
                .filter(row -> row.level() == WarningLevel.RED || row.level() == WarningLevel.YELLOW)
                .filter(row -> isVillageSecret(row) && !row.unit().isAll())
                .count();
    }

    /** Grey units that share a reason. */
    record Greys(List<Unit> units, String reason) {

        Greys {
            units = List.copyOf(units);
        }

        List<String> regions() {
            return units.stream().map(Unit::regionName).distinct().toList();
        }

        long categories() {
            return units.stream()
                    .filter(unit -> !unit.isAll())
                    .map(Unit::categoryCode)
                    .distinct()
                    .count();
        }
    }

    /** Grey units of county and towns: one entry a reason, so that one silent feed is not a hundred rows. */
    List<Greys> greys() {
        var byRegion = month.levels().stream()
                .filter(row -> row.level() == WarningLevel.GREY && row.unit().tier() != Tier.VILLAGE)
                .sorted(URGENT_FIRST)
                .collect(groupingBy(row -> row.unit().regionCode(), LinkedHashMap::new, Collectors.toList()));
        var byReason = new LinkedHashMap<String, List<Unit>>();
        for (List<IssuedLevel> rows : byRegion.values()) {
            IssuedLevel first =
                    rows.stream().filter(row -> row.unit().isAll()).findFirst().orElse(rows.get(0));
            byReason.computeIfAbsent(first.reason(), reason -> new ArrayList<>())
                    .addAll(rows.stream().map(IssuedLevel::unit).toList());
        }
        return byReason.entrySet().stream()
                .map(entry -> new Greys(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** The level a place is painted in: the worst colour of its categories, else what all of them together have. */
    WarningLevel paintOf(String regionCode) {
        WarningLevel paint = WarningLevel.GREY;
        for (IssuedLevel row : month.levels()) {
            if (!row.unit().regionCode().equals(regionCode)) {
                continue;
            }
            if (row.level() == WarningLevel.RED) {
                return WarningLevel.RED;
            }
            if (row.level() == WarningLevel.YELLOW) {
                paint = WarningLevel.YELLOW;
            } else if (row.unit().isAll() && paint != WarningLevel.YELLOW) {
                paint = row.level();
            }
        }
        return paint;
    }

    private boolean isVillageSecret(IssuedLevel row) {
        if (row.unit().tier() != Tier.VILLAGE) {
            return false;
        }
        return month.isRestricted(row.unit())
                || (row.unit().isAll() && graveCategories(row).stream().anyMatch(month::isRestricted));
    }

    /** A grave event colours village and town, category and all of them: the most exact row speaks for the others. */
    private boolean repeatsGraveEvent(IssuedLevel row) {
        if (!row.isWithoutCount()) {
            return false;
        }
        return row.unit().isAll() ? !graveCategories(row).isEmpty() : isSaidOfVillage(row);
    }

    private boolean isSaidOfVillage(IssuedLevel row) {
        return row.unit().tier() == Tier.TOWN
                && !month.isRestricted(row.unit())
                && month.levels().stream()
                        .filter(other -> other.unit().tier() == Tier.VILLAGE && other.isWithoutCount())
                        .filter(other ->
                                row.unit().regionCode().equals(other.unit().parentCode()))
                        .filter(other ->
                                row.unit().categoryCode().equals(other.unit().categoryCode()))
                        .anyMatch(other -> other.urgency() >= row.urgency());
    }

    /** The categories of the same place that a grave event coloured too. */
    private Set<Unit> graveCategories(IssuedLevel all) {
        return month.levels().stream()
                .filter(row -> row.unit().regionCode().equals(all.unit().regionCode()))
                .filter(row -> !row.unit().isAll() && row.isColoured() && row.isWithoutCount())
                .filter(row -> row.urgency() >= all.urgency())
                .map(IssuedLevel::unit)
                .collect(Collectors.toSet());
    }
}
