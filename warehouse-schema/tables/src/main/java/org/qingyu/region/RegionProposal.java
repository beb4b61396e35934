package org.qingyu.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a first region list from the places that stand in loaded data, for somebody to correct: one county, the places as
 * its towns. Places that are 12-digit codes keep their county, town and village.
 */
public final class RegionProposal {

    /** A place as a source writes it, and how many events have it. */
    public record PlaceCount(String place, long count) {}

    private static final String COUNTY_PREFIX = "990000";
    private static final int MOST_NUMBERED = 999;

    private final String countyName;
    private final Map<String, Region> byCode = new TreeMap<>();

    private RegionProposal(String countyName) {
        this.countyName = countyName;
    }

    /** The list; empty places are passed over, places that differ only in case or spaces are one. */
    public static RegionList of(Collection<PlaceCount> places, String countyName) {
        var coded = new LinkedHashMap<String, Long>();
        var named = new HashMap<String, List<PlaceCount>>();
        for (var place : places) {
            String text = place.place().strip();
            if (Region.isTwelveDigits(text)) {
                coded.merge(text, place.count(), Long::sum);
            } else if (!text.isEmpty()) {
                named.computeIfAbsent(PlaceName.plain(text), key -> new ArrayList<>())
                        .add(new PlaceCount(text, place.count()));
            }
        }
        var proposal = new RegionProposal(countyName);
        String county = proposal.county(coded);
        coded.keySet().forEach(code -> proposal.addCoded(code, county));
        proposal.addNamed(named, county);
        return RegionList.of(List.copyOf(proposal.byCode.values()));
    }

    /** The county most of the codes are of. */
    private String county(Map<String, Long> coded) {
        var events = new TreeMap<String, Long>();
        coded.forEach((code, count) -> events.merge(code.substring(0, 6), count, Long::sum));
        String prefix = events.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(COUNTY_PREFIX);
        String code = prefix + "000000";
        byCode.put(code, Region.of(code, countyName, null, RegionLevel.COUNTY));
        return code;
    }

    private void addCoded(String code, String county) {
        if (!code.startsWith(county.substring(0, 6)) || code.equals(county)) {
            return;
        }
        String town = code.substring(0, 9) + "000";
        byCode.putIfAbsent(town, Region.of(town, town, county, RegionLevel.TOWN));
        if (!code.equals(town)) {
            byCode.putIfAbsent(code, Region.of(code, code, town, RegionLevel.VILLAGE));
        }
    }

    private void addNamed(Map<String, List<PlaceCount>> named, String county) {
        var keys = named.keySet().stream().sorted().toList();
        int number = 0;
        for (String key : keys) {
            var spellings = named.getOrDefault(key, List.of()).stream()
                    .sorted(Comparator.comparingLong(PlaceCount::count)
                            .reversed()
                            .thenComparing(PlaceCount::place))
                    .map(PlaceCount::place)
                    .distinct()
                    .toList();
            String code;
            do {
                number++;
                code = code(county, number);
            } while (byCode.containsKey(code));
            byCode.put(
                    code,
                    Region.of(code, spellings.get(0), county, RegionLevel.TOWN)
                            .withSynonyms(spellings.subList(1, spellings.size())));
        }
    }

    private static String code(String county, int number) {
        return number <= MOST_NUMBERED
                ? "%s%03d000".formatted(county.substring(0, 6), number)
                : "%s-%d".formatted(county.substring(0, 6), number);
    }
}
