package org.qingyu.notices.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;

/**
 * What the messages of a day are made from.
 *
 * @param issued every revision of every level of the towns on the day; empty where the day was never judged
 * @param restricted codes of the categories that are never pushed
 * @param contact the county's contact line, empty where none is configured
 * @param seasons what each town is told today of the season that nears, by its code; said once a season
 */
public record Morning(
        LocalDate day,
        List<Place> towns,
        List<IssuedLevel> issued,
        List<FeedState> feeds,
        Set<String> restricted,
        String contact,
        Map<String, List<String>> seasons) {

    public Morning {
        towns = List.copyOf(towns);
        issued = List.copyOf(issued);
        feeds = List.copyOf(feeds);
        restricted = Set.copyOf(restricted);
        seasons = Map.copyOf(seasons);
    }

    /** A morning without a season to speak of. */
    public Morning(
            LocalDate day,
            List<Place> towns,
            List<IssuedLevel> issued,
            List<FeedState> feeds,
            Set<String> restricted,
            String contact) {
        this(day, towns, issued, feeds, restricted, contact, Map.of());
    }

    List<String> seasonsOf(Place town) {
        return seasons.getOrDefault(town.code(), List.of());
    }

    /** Whether any level of the day was ever issued. */
    boolean isJudged() {
        return !issued.isEmpty();
    }

    List<FeedState> missingFeeds() {
        return feeds.stream().filter(FeedState::isMissing).toList();
    }

    /** Whether feeds are known and none of them has the day. */
    boolean isBlind() {
        return !feeds.isEmpty() && missingFeeds().size() == feeds.size();
    }

    List<IssuedLevel> issuedFor(Place town) {
        return issued.stream()
                .filter(row -> row.unit().regionCode().equals(town.code()))
                .toList();
    }
}
