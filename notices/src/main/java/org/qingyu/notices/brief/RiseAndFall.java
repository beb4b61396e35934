package org.qingyu.notices.brief;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.stream.Stream;
import org.qingyu.notices.county.Category;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Unit;

/** What rose and what fell this month: categories of the county, and towns over all categories 上升与下降. */
final class RiseAndFall {

    private static final int MOST_TOWNS_NAMED = 3;

    private final CountyMonth month;
    private final LikeForLike past;

    RiseAndFall(CountyMonth month) {
        this.month = month;
        this.past = month.likeForLike();
    }

    /**
     * One category or town.
     *
     * @param count the month's events, every feed
     * @param towns towns whose own change goes the same way, strongest first
     */
    record Mover(String name, long count, Change onMonth, Change onYear, List<String> towns) {}

    enum Way {
        UP,
        DOWN;

        boolean isWayOf(Change change) {
            return change.isRise() == (this == UP);
        }
    }

    /** Categories whose count moved that way beside the month before, surely or likely; the strongest first. */
    List<Mover> categories(Way way) {
        return sorted(month.categories().stream().map(category -> mover(category, way)), way);
    }

    /** Towns whose whole count moved that way. */
    List<Mover> towns(Way way) {
        return sorted(month.towns().stream().map(town -> mover(town.name(), town.code(), Unit.ALL, List.of())), way);
    }

    /** The county over all categories. */
    Mover county() {
        return mover(month.county().name(), month.county().code(), Unit.ALL, List.of());
    }

    private static List<Mover> sorted(Stream<Mover> movers, Way way) {
        return movers.filter(mover -> mover.onMonth().sureness().saysSomething() && way.isWayOf(mover.onMonth()))
                .sorted(comparingDouble(mover -> -Math.abs(mover.onMonth().strength())))
                .toList();
    }

    private Mover mover(Category category, Way way) {
        List<String> towns = category.restricted() ? List.of() : townsOf(category, way);
        return mover(category.name(), month.county().code(), category.code(), towns);
    }

    private List<String> townsOf(Category category, Way way) {
        return month.towns().stream()
                .map(town -> new TownChange(town, past.withMonthBefore(town.code(), category.code())))
                .filter(town -> town.change().sureness().saysSomething() && way.isWayOf(town.change()))
                .sorted(comparingDouble(town -> -Math.abs(town.change().strength())))
                .limit(MOST_TOWNS_NAMED)
                .map(town -> town.place().name())
                .toList();
    }

    private record TownChange(Place place, Change change) {}

    private Mover mover(String name, String region, String category, List<String> towns) {
        Period period = month.month();
        return new Mover(
                name,
                month.counts().sum(region, category, period.first(), period.last()),
                past.withMonthBefore(region, category),
                past.withYearBefore(region, category),
                towns);
    }
}
