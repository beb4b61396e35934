package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.Finding;
import org.qingyu.judgement.exceedance.UnitDay;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.judgement.rule.Severity;

/** A county of two towns and one village with two years of two feeds, and whatever a test wants to be different. */
final class Scenario {

    static final LocalDate DAY = LocalDate.parse("2026-05-10");
    static final LocalDate BEGIN = DAY.minusYears(2);
    static final String COUNTY = "990101000000";
    static final String TOWN = "990101101000";
    static final String OTHER_TOWN = "990101102000";
    static final String VILLAGE = "990101101201";
    static final FeedSource POLICE = new FeedSource("JINGQING", "jq110");
    static final FeedSource PETITIONS = new FeedSource("FANGQING", "xf");
    static final UnitKey UNIT = new UnitKey(TOWN, "D06");

    private final List<Delivery> deliveries = new ArrayList<>();
    private final UnitCounts.Builder counts = UnitCounts.builder();
    private final Map<String, UnitDay> statistics = new HashMap<>();
    private final List<SeverityFact> facts = new ArrayList<>();
    private final Map<UnitKey, EarlierLevel> issued = new HashMap<>();
    private final Set<String> revised = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();

    static Scenario quiet() {
        return new Scenario()
                .delivered(POLICE, BEGIN, DAY)
                .delivered(PETITIONS, BEGIN, DAY)
                .usual();
    }

    static Scenario withoutDeliveries() {
        return new Scenario();
    }

    /** Four calls and one petition a day in the town, wages all of them. */
    Scenario usual() {
        for (LocalDate day = BEGIN; !day.isAfter(DAY); day = day.plusDays(1)) {
            counts.add(day, POLICE, "D06", 4, COUNTY, TOWN, VILLAGE);
            counts.add(day, PETITIONS, "D06", 1, COUNTY, TOWN);
        }
        return this;
    }

    /** Four more calls a day, so that petitions carry a ninth. */
    Scenario moreCalls() {
        for (LocalDate day = BEGIN; !day.isAfter(DAY); day = day.plusDays(1)) {
            counts.add(day, POLICE, "D06", 4, COUNTY, TOWN);
        }
        return this;
    }

    Scenario delivered(FeedSource source, LocalDate from, LocalDate to) {
        return delivered(source, "day", from, to);
    }

    Scenario delivered(FeedSource source, String every, LocalDate from, LocalDate to) {
        deliveries.add(new Delivery(source, every, from, to));
        return this;
    }

    /** R1 would be yellow from 8 and red from 12 events. */
    Scenario exceeding(UnitKey unit, LocalDate day, int observed) {
        statistics.put(unit + "@" + day, unitDay(observed, 8, 12, 700));
        return this;
    }

    Scenario judgedFrom(UnitKey unit, LocalDate day, int observed, int yellow, int red) {
        statistics.put(unit + "@" + day, unitDay(observed, yellow, red, 700));
        return this;
    }

    Scenario tooYoung(UnitKey unit, LocalDate day, int days) {
        statistics.put(unit + "@" + day, unitDay(0, 0, 0, days));
        return this;
    }

    Scenario grave(WarningLevel level, LocalDate day) {
        facts.add(
                new SeverityFact(day, "e" + facts.size(), "D06", List.of(VILLAGE, TOWN), new Severity(level, "事件规模")));
        return this;
    }

    Scenario issued(UnitKey unit, WarningLevel level, LocalDate since, WarningLevel evaluated) {
        issued.put(unit, new EarlierLevel(level, since, evaluated));
        return this;
    }

    Scenario revised(UnitKey unit, LocalDate day) {
        revised.add(unit + "@" + day);
        return this;
    }

    Scenario holiday(LocalDate day) {
        holidays.add(day);
        return this;
    }

    Situation.Result judge(LocalDate from, LocalDate to) {
        return Situation.judge(input(), from, to, day -> {});
    }

    /** The unit's level on the last day. */
    UnitLevel level(UnitKey unit) {
        return judge(DAY, DAY).levels().stream()
                .filter(level -> level.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Situation.Input input() {
        var categories = new LinkedHashMap<String, String>();
        categories.put("D06", "劳资社保纠纷");
        categories.put("D19", "民族宗教");
        return new Situation.Input(
                RuleSet.shipped(),
                List.of(
                        new Place(COUNTY, "云岭县", Place.Kind.COUNTY, null, null, null),
                        new Place(TOWN, "东河镇", Place.Kind.TOWN, COUNTY, null, null),
                        new Place(OTHER_TOWN, "西河镇", Place.Kind.TOWN, COUNTY, null, null),
                        new Place(VILLAGE, "石桥村", Place.Kind.VILLAGE, TOWN, null, null)),
                categories,
                counts.build(),
                Coverage.of(deliveries),
                (unit, day) -> unit.regionCode().equals(VILLAGE)
                        ? null
                        : statistics.getOrDefault(unit + "@" + day, unitDay(1, 8, 12, 700)),
                facts,
                issued,
                (day, unit) -> revised.contains(unit + "@" + day),
                Map.of(),
                holidays::contains,
                Map.of("JINGQING", "警情", "FANGQING", "访情"));
    }

    private static UnitDay unitDay(int observed, int yellow, int red, int history) {
        Finding finding = yellow == 0 ? Finding.NOT_ASSESSABLE : Finding.GREEN;
        return new UnitDay(observed, 1.25, 1.1, 2.5, 0.00012345, yellow, red, finding, history, false, 1, 0.3, 1);
    }
}
