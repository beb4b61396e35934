package org.qingyu.notices.brief;

import java.util.List;
import java.util.Map;
import org.qingyu.notices.brief.RiseAndFall.Mover;
import org.qingyu.notices.brief.RiseAndFall.Way;

/** 二、上升的类别和乡镇 and 三、下降. */
final class MovementSection {

    private final CountyMonth month;
    private final PageWords words;
    private final RiseAndFall moves;

    MovementSection(CountyMonth month, PageWords words) {
        this.month = month;
        this.words = words;
        this.moves = new RiseAndFall(month);
    }

    record MoverLine(
            String name, String count, String month, String monthSure, String year, String yearSure, String towns) {}

    record Part(List<MoverLine> categories, List<MoverLine> towns) {
        boolean any() {
            return !categories.isEmpty() || !towns.isEmpty();
        }

        boolean anyCategories() {
            return !categories.isEmpty();
        }

        boolean anyTowns() {
            return !towns.isEmpty();
        }
    }

    Map<String, Object> values() {
        return Map.of(
                "rise", part(Way.UP),
                "fall", part(Way.DOWN),
                "monthBefore", words.month(month.month().monthsBefore(1)),
                "yearBefore", words.month(month.month().monthsBefore(12)),
                "compared", month.categories().size() + month.towns().size());
    }

    private Part part(Way way) {
        return new Part(
                moves.categories(way).stream().map(this::line).toList(),
                moves.towns(way).stream().map(this::line).toList());
    }

    private MoverLine line(Mover mover) {
        return new MoverLine(
                mover.name(),
                PageWords.count(mover.count()),
                words.change(mover.onMonth()),
                words.sureness(mover.onMonth()),
                words.change(mover.onYear()),
                words.sureness(mover.onYear()),
                mover.towns().isEmpty() ? words.none() : String.join(words.join(), mover.towns()));
    }
}
