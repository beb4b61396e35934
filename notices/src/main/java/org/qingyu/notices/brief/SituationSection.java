package org.qingyu.notices.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.brief.RiseAndFall.Way;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.FeedState.Health;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;

/** 一、总体形势: the head of the page, what matters in a few sentences, the map, the towns, the county's trend. */
final class SituationSection {

    private static final int MOST_NAMED = 5;

    private final CountyMonth month;
    private final PageWords words;
    private final LevelList list;
    private final RiseAndFall moves;

    SituationSection(CountyMonth month, PageWords words) {
        this.month = month;
        this.words = words;
        this.list = new LevelList(month);
        this.moves = new RiseAndFall(month);
    }

    record TownLine(
            Sign sign,
            String name,
            String categories,
            String count,
            String rate,
            String change,
            String sure,
            boolean marked) {}

    Map<String, Object> values() {
        Map<String, WarningLevel> paints =
                month.towns().stream().collect(Collectors.toMap(Place::code, town -> list.paintOf(town.code())));
        return Map.ofEntries(
                Map.entry("county", month.county().name()),
                Map.entry("period", words.month(month.month())),
                Map.entry("day", words.longDay(month.day())),
                Map.entry("synthetic", month.county().isSynthetic()),
                Map.entry("points", points()),
                Map.entry("total", PageWords.count(HeatTable.monthOf(month, month.county()))),
                Map.entry("reds", countOf(WarningLevel.RED)),
                Map.entry("yellows", countOf(WarningLevel.YELLOW)),
                Map.entry("greys", greyUnits()),
                Map.entry("map", new TownMap(words.wording()).draw(month.towns(), paints)),
                Map.entry("towns", month.towns().stream().map(this::townLine).toList()),
                Map.entry("hasRates", month.towns().stream().anyMatch(town -> town.population() != null)),
                Map.entry("countyTrend", countyTrend()));
    }

    private String countyTrend() {
        Trend trend = new Trends(month)
                .of(words.wording().say("chart.county"), month.county().code(), Unit.ALL);
        return TrendChart.draw(words.wording(), trend, TrendChart.Size.WIDE);
    }

    private int countOf(WarningLevel level) {
        return list.ofLevel(level).size();
    }

    private int greyUnits() {
        return list.greys().stream().mapToInt(greys -> greys.units().size()).sum();
    }

    private List<String> points() {
        var points = new ArrayList<String>();
        RiseAndFall.Mover county = moves.county();
        points.add(words.wording()
                .say(
                        "headline.total",
                        words.month(month.month()),
                        PageWords.count(county.count()),
                        words.wholeChange(county.onMonth()),
                        words.wholeChange(county.onYear())));
        points.add(levelsPoint());
        List<IssuedLevel> reds = list.ofLevel(WarningLevel.RED);
        if (!reds.isEmpty()) {
            points.add(words.wording()
                    .say("headline.red", named(reds, row -> words.unit(row, month.nameOf(row.unit())))));
        }
        points.addAll(movementPoints());
        List<FeedState> missing =
                month.feeds().stream().filter(FeedState::isMissing).toList();
        if (!missing.isEmpty()) {
            points.add(words.wording().say("headline.missing", named(missing, this::gap)));
        }
        return points;
    }

    private <T> String named(List<T> rows, Function<T, String> name) {
        String text = rows.stream()
                .limit(MOST_NAMED)
                .map(name)
                .collect(Collectors.joining(words.wording().say("join.sentence")));
        return rows.size() > MOST_NAMED ? words.wording().say("levels.regions", text, rows.size()) : text;
    }

    private String levelsPoint() {
        String day = words.day(month.day());
        String greys = greyUnits() == 0 ? "" : words.wording().say("headline.greys", greyUnits());
        int reds = countOf(WarningLevel.RED);
        int yellows = countOf(WarningLevel.YELLOW);
        if (reds + yellows == 0) {
            return words.wording().say("headline.calm", day, greys);
        }
        long towns = list.coloured().stream()
                .filter(row -> row.unit().tier() != Tier.COUNTY)
                .map(row -> row.unit().tier() == Tier.TOWN
                        ? row.unit().regionCode()
                        : String.valueOf(row.unit().parentCode()))
                .distinct()
                .count();
        return words.wording().say("headline.levels", day, reds, yellows, towns, greys);
    }

    private List<String> movementPoints() {
        var points = new ArrayList<String>();
        var up = moves.categories(Way.UP);
        var down = moves.categories(Way.DOWN);
        if (!up.isEmpty()) {
            points.add(words.wording().say("headline.rise", words.names(up)));
        }
        if (!down.isEmpty()) {
            points.add(words.wording().say("headline.fall", words.names(down)));
        }
        if (up.isEmpty() && down.isEmpty()) {
            points.add(words.wording().say("headline.still"));
        }
        return points;
    }

    private String gap(FeedState feed) {
        if (feed.health() == Health.SUSPECT_DROP) {
            return words.wording().say("feed.drop", feed.feedName(), feed.source());
        }
        return feed.coveredTo() == null
                ? words.wording().say("feed.gap.unknown", feed.feedName(), feed.source())
                : words.wording()
                        .say(
                                "feed.gap",
                                feed.feedName(),
                                feed.source(),
                                month.day().toEpochDay() - feed.coveredTo().toEpochDay());
    }

    private TownLine townLine(Place town) {
        List<String> categories = list.coloured().stream()
                .filter(row -> row.unit().regionCode().equals(town.code())
                        || town.code().equals(row.unit().parentCode()))
                .map(words::categoryName)
                .distinct()
                .toList();
        long count = HeatTable.monthOf(month, town);
        Change change = month.likeForLike().withMonthBefore(town.code(), Unit.ALL);
        return new TownLine(
                Sign.of(list.paintOf(town.code()), words.wording()),
                town.name(),
                categories.isEmpty() ? words.none() : words.some(categories, 3),
                PageWords.count(count),
                HeatTable.rateOf(count, town),
                words.change(change),
                words.sureness(change),
                change.sureness().saysSomething());
    }
}
