package org.qingyu.notices.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.brief.RiseAndFall.Way;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;
import org.qingyu.notices.wording.Advice;
import org.qingyu.suppression.Suppression;

/** 四、红色单位与督办 and 五、建议: the units that are not green, why, how red ones developed, and what to do. */
final class LevelSection {

    private static final int MOST_CHARTS = 8;
    private static final int MOST_ADVICE = 8;

    private final CountyMonth month;
    private final PageWords words;
    private final Advice advice;
    private final LevelList list;

    LevelSection(CountyMonth month, PageWords words, Advice advice) {
        this.month = month;
        this.words = words;
        this.advice = advice;
        this.list = new LevelList(month);
    }

    record LevelLine(
            Sign sign,
            String region,
            String category,
            String since,
            String lasting,
            String observed,
            String expected,
            String threshold,
            String rules,
            String reason) {}

    record GreyLine(Sign sign, String regions, String categories, String reason) {}

    record AdviceLine(String name, String why, String text) {}

    Map<String, Object> values() {
        List<Chart> charts = charts();
        return Map.of(
                "levels",
                list.coloured().stream().map(this::line).toList(),
                "anyLevels",
                !list.coloured().isEmpty(),
                "greyLines",
                list.greys().stream().map(this::greyLine).toList(),
                "anyGreys",
                !list.greys().isEmpty(),
                "secrets",
                list.secretRows(),
                "anySecrets",
                list.secretRows() > 0,
                "redTrends",
                charts,
                "anyRedTrends",
                !charts.isEmpty(),
                "moreRedTrends",
                Math.max(0, drawable().size() - MOST_CHARTS),
                "advice",
                adviceLines());
    }

    private LevelLine line(IssuedLevel row) {
        boolean hidden = month.isRestricted(row.unit())
                && (row.isBySeverity() || row.window().observed() < Suppression.FEWEST_SHOWN);
        boolean few = hidden && row.window().observed() < Suppression.FEWEST_SHOWN;
        return new LevelLine(
                Sign.of(row.level(), words.wording()),
                month.nameOf(row.unit()),
                words.categoryName(row),
                words.day(row.since()),
                words.wording()
                        .say(
                                "days.since",
                                month.day().toEpochDay() - row.since().toEpochDay() + 1),
                few
                        ? words.wording().say("number.few")
                        : PageWords.count(row.window().observed()),
                words.expected(row.window().expected()),
                words.expected(row.window().threshold()),
                words.rules(row.rules()),
                hidden ? words.wording().say("category.restricted.reason") : row.reason());
    }

    private GreyLine greyLine(LevelList.Greys greys) {
        return new GreyLine(
                Sign.of(WarningLevel.GREY, words.wording()),
                words.some(greys.regions(), 4),
                greys.categories() == 0
                        ? words.wording().say("category.ALL")
                        : words.wording().say("levels.greys", greys.categories()),
                greys.reason());
    }

    private List<IssuedLevel> drawable() {
        return list.ofLevel(WarningLevel.RED).stream()
                .filter(row -> row.unit().tier() != Tier.VILLAGE && !isCounty(row))
                .filter(row -> !month.isRestricted(row.unit()))
                .toList();
    }

    /** The county over all categories is drawn at the top already. */
    private static boolean isCounty(IssuedLevel row) {
        return row.unit().tier() == Tier.COUNTY && row.unit().isAll();
    }

    record Chart(String title, String svg) {}

    private List<Chart> charts() {
        var charts = new ArrayList<Chart>();
        for (IssuedLevel row : drawable().stream().limit(MOST_CHARTS).toList()) {
            Unit unit = row.unit();
            String title = words.wording().say("chart.unit", unit.regionName(), words.categoryName(row));
            Trend trend = new Trends(month).of(title, unit.regionCode(), unit.categoryCode());
            charts.add(new Chart(title, TrendChart.draw(words.wording(), trend, TrendChart.Size.SMALL)));
        }
        return charts;
    }

    /** Advice for the categories that are coloured, then for those that rose; what is red first. */
    private List<AdviceLine> adviceLines() {
        var why = new LinkedHashMap<String, Set<String>>();
        for (IssuedLevel row : list.coloured()) {
            why.computeIfAbsent(row.unit().categoryCode(), code -> new TreeSet<>())
                    .add(row.unit().regionName());
        }
        var lines = new ArrayList<AdviceLine>();
        why.forEach((code, regions) -> {
            if (lines.size() < MOST_ADVICE) {
                lines.add(new AdviceLine(nameOf(code), words.some(List.copyOf(regions), 4), advice.of(code)));
            }
        });
        new RiseAndFall(month)
                .categories(Way.UP).stream()
                        .filter(mover -> lines.size() < MOST_ADVICE)
                        .filter(mover ->
                                lines.stream().noneMatch(line -> line.name().equals(mover.name())))
                        .forEach(mover -> lines.add(new AdviceLine(
                                mover.name(), words.sureness(mover.onMonth()), advice.of(codeOf(mover.name())))));
        return lines;
    }

    private String nameOf(String code) {
        return month.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(Category::name)
                .findFirst()
                .orElse(words.wording().say("category.ALL"));
    }

    private String codeOf(String name) {
        return month.categories().stream()
                .filter(category -> category.name().equals(name))
                .map(Category::code)
                .findFirst()
                .orElse("ANY");
    }
}
