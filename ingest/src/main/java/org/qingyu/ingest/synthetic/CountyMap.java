package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invented county: its towns around a seat, its villages around their towns, and how some village codes changed.
 * Codes begin with 9901, which no province has; the coordinates lie in the open sea.
 */
final class CountyMap {

    static final String COUNTY_PREFIX = "990101";
    private static final double CENTRE_LON = 123.4;
    private static final double CENTRE_LAT = 31.6;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int FEWEST_VILLAGES_FOR_CHANGES = 12;
    private static final int FEWEST_DAYS_FOR_CHANGES = 120;

    /** A village through time: one code, or an older one and its successor from {@code changed} on. */
    record Site(Place place, Place former, LocalDate changed) {

        Place on(LocalDate day) {
            return day.isBefore(changed) ? former : place;
        }

        boolean hasChanged() {
            return !former.equals(place);
        }
    }

    /**
     * A town with its villages.
     *
     * @param urban how much of a city it is, from -1 to 1
     */
    record Town(Place place, double urban, List<Site> sites, Weights population) {}

    private final Place county;
    private final List<Town> towns;
    private final List<Place> places;

    private CountyMap(Place county, List<Town> towns, List<Place> places) {
        this.county = county;
        this.towns = List.copyOf(towns);
        this.places = List.copyOf(places);
    }

    Place county() {
        return county;
    }

    List<Town> towns() {
        return towns;
    }

    /** Every row of the region list: the county, then each town with its villages, former ones included. */
    List<Place> places() {
        return places;
    }

    static CountyMap of(CountyPlan plan) {
        return new Drawing(plan).map();
    }

    /** Draws one map. */
    private static final class Drawing {

        private final CountyPlan plan;
        private final Chance chance;
        private final Names names;
        private final List<Place> rows = new ArrayList<>();

        Drawing(CountyPlan plan) {
            this.plan = plan;
            this.chance = Chance.of(plan.seed(), Chance.Purpose.PLACES, 0);
            this.names = new Names(chance);
        }

        CountyMap map() {
            var villages = villagesOfTowns();
            int people = 0;
            var towns = new ArrayList<Town>();
            for (int index = 0; index < plan.towns(); index++) {
                var town = town(index, villages[index]);
                towns.add(town);
                people += town.place().population();
            }
            var county = new Place(
                    COUNTY_PREFIX + "000000",
                    names.next() + "县（合成）",
                    "",
                    "county",
                    "",
                    people,
                    null,
                    null,
                    CENTRE_LON,
                    CENTRE_LAT);
            rows.add(0, county);
            return new CountyMap(county, towns, rows);
        }

        /** Rows of villages for each town; the first towns, which have the most people, have a few more. */
        private int[] villagesOfTowns() {
            var weights = new double[plan.towns()];
            double all = 0;
            for (int index = 0; index < weights.length; index++) {
                weights[index] = 1 + 0.5 * chance.share() + 0.6 * (weights.length - index) / weights.length;
                all += weights[index];
            }
            var villages = new int[weights.length];
            double sum = 0;
            int given = 0;
            for (int index = 0; index < villages.length; index++) {
                sum += weights[index];
                int upTo = (int) Math.round(plan.villages() * sum / all);
                villages[index] = upTo - given;
                given = upTo;
            }
            return villages;
        }

        private Town town(int index, int villageRows) {
            double rank = (double) index / Math.max(1, plan.towns() - 1);
            double urban = Math.max(-1, Math.min(1, 1 - 2 * Math.sqrt(rank) + 0.15 * chance.normal()));
            double perVillage = 1_900 * Math.exp(0.45 * urban + 0.2 * chance.normal());
            double radius = 0.27 * Math.sqrt((index + 0.3) / plan.towns());
            double lon = CENTRE_LON + radius * Math.cos(index * GOLDEN_ANGLE) * 1.17 + 0.006 * chance.normal();
            double lat = CENTRE_LAT + radius * Math.sin(index * GOLDEN_ANGLE) + 0.005 * chance.normal();
            var code = COUNTY_PREFIX + townDigits(index);
            var name = names.next() + townSuffix(index);
            var townRow = rows.size();
            var villages = new Villages(code, index, lon, lat, perVillage, villageRows);
            var sites = villages.sites();
            int people = sites.isEmpty()
                    ? (int) (perVillage * 12)
                    : sites.stream().mapToInt(site -> site.place().population()).sum();
            var place = new Place(
                    code + "000",
                    name,
                    COUNTY_PREFIX + "000000",
                    "town",
                    grade(rank),
                    people,
                    null,
                    null,
                    round(lon),
                    round(lat));
            rows.add(townRow, place);
            var weights = sites.stream()
                    .mapToDouble(site -> site.place().population())
                    .toArray();
            return new Town(place, urban, sites, Weights.of(weights));
        }

        private int streets() {
            return plan.towns() / 6;
        }

        private String townDigits(int index) {
            int townships = plan.towns() / 4;
            if (index < streets()) {
                return String.format("%03d", 1 + index);
            }
            boolean township = index >= plan.towns() - townships;
            return String.valueOf(township ? 200 + index - (plan.towns() - townships) : 100 + index - streets());
        }

        private String townSuffix(int index) {
            return switch (townDigits(index).charAt(0)) {
                case '0' -> "街道";
                case '2' -> "乡";
                default -> "镇";
            };
        }

        private String grade(double rank) {
            return rank < 0.42 ? "一类" : rank < 0.72 ? "二类" : "三类";
        }

        private double round(double degrees) {
            return Math.round(degrees * 10_000) / 10_000.0;
        }

        /** Draws the villages of one town. */
        private final class Villages {

            private final String townCode;
            private final int town;
            private final double lon;
            private final double lat;
            private final double people;
            private final int wanted;
            private int number;

            Villages(String townCode, int town, double lon, double lat, double people, int wanted) {
                this.townCode = townCode;
                this.town = town;
                this.lon = lon;
                this.lat = lat;
                this.people = people;
                this.wanted = wanted;
            }

            List<Site> sites() {
                var sites = new ArrayList<Site>();
                int left = wanted;
                boolean changes = plan.villages() >= FEWEST_VILLAGES_FOR_CHANGES
                        && plan.days() >= FEWEST_DAYS_FOR_CHANGES
                        && wanted >= 6;
                if (changes && town % 4 == 0) {
                    sites.add(renamed(plan.firstDay().plusDays(plan.days() * 55L / 100)));
                    left -= 2;
                }
                if (changes && town % 6 == 1) {
                    sites.addAll(merged(plan.firstDay().plusDays(plan.days() * 75L / 100)));
                    left -= 3;
                }
                for (int more = 0; more < left; more++) {
                    var place = village(null, null, 1);
                    sites.add(new Site(place, place, LocalDate.MIN));
                }
                return List.copyOf(sites);
            }

            private Site renamed(LocalDate changed) {
                var former = village(null, changed.minusDays(1), 1);
                var place = village(changed, null, 1);
                return new Site(place, former, changed);
            }

            private List<Site> merged(LocalDate changed) {
                var one = village(null, changed.minusDays(1), 1);
                var other = village(null, changed.minusDays(1), 1);
                var place = village(changed, null, 2);
                return List.of(new Site(place, one, changed), new Site(place, other, changed));
            }

            private Place village(@Nullable LocalDate from, @Nullable LocalDate to, double size) {
                number++;
                boolean community = town < streets() || (number <= 2 && wanted > 8);
                double angle = chance.share() * 2 * Math.PI;
                double reach = 0.13 / Math.sqrt(plan.towns()) * Math.sqrt(chance.share() + 0.1);
                var place = new Place(
                        townCode + String.format("%03d", community ? number : 200 + number - 1),
                        names.next() + (community ? "社区" : "村"),
                        townCode + "000",
                        "village",
                        "",
                        (int) Math.max(150, size * people * Math.exp(0.45 * chance.normal())),
                        from,
                        to,
                        round(lon + reach * Math.cos(angle) * 1.17),
                        round(lat + reach * Math.sin(angle)));
                rows.add(place);
                return place;
            }
        }
    }
}
