package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes incidents down as their feeds would: one record, or two in two feeds, each with one or more versions. */
final class Records {

    /** Takes a finished line. */
    interface Desk {

        /** @param due the day the line reaches the county, which decides its file */
        void take(LocalDate due, int feed, String line);
    }

    private static final int DAYS_KEPT = 40;

    private final CountyPlan plan;
    private final CategoryShapes shapes;
    private final FeedCodes codes = FeedCodes.shipped();
    private final Texts texts = Texts.shipped();
    private final Whereabouts whereabouts;
    private final FeedForm form;
    private final Versions versions;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> mattersOfDay = new HashMap<>();
    private long events;

    Records(CountyPlan plan, CountyMap map, CategoryShapes shapes, Versions.Extras extras) {
        var end = plan.lastDay().atTime(23, 59, 30);
        this.plan = plan;
        this.shapes = shapes;
        this.whereabouts = new Whereabouts(map);
        this.form = new FeedForm(end);
        this.versions = new Versions(plan, codes, whereabouts, extras);
    }

    /** Events written so far, second reports included. */
    long events() {
        return events;
    }

    void write(List<Incident> incidents, LocalDate day, Desk desk) {
        mattersOfDay.clear();
        numbers.keySet().removeIf(key -> Math.floorDiv(key, 4L) < day.toEpochDay() - DAYS_KEPT);
        var usual = Chance.of(plan.seed(), Chance.Purpose.WORDS, day.toEpochDay());
        var planted = Chance.of(plan.seed(), Chance.Purpose.SURGE_WORDS, day.toEpochDay());
        for (var incident : incidents) {
            boolean ofSurge = incident.origin() == Incident.Origin.SURGE || incident.origin() == Incident.Origin.SEVERE;
            write(incident, ofSurge ? planted : usual, desk);
        }
    }

    private void write(Incident incident, Chance chance, Desk desk) {
        var registered = FeedForm.registered(incident, chance);
        var draft = draft(incident, registered, chance);
        var matter = matter(incident, (String) draft.require("source_record_no"), chance);
        if (!matter.isEmpty()) {
            draft.put("matter_no", matter);
        }
        versions.write(draft, incident, registered, chance, desk);
        events++;
        if (incident.twinFeed() != Incident.NO_TWIN) {
            writeTwin(incident, draft, registered, chance, desk);
        }
    }

    /** Petitions carry a matter number always, grid events half the time; a repeat carries that of its trouble. */
    private String matter(Incident incident, String number, Chance chance) {
        boolean may =
                incident.feed() == FeedForm.PETITIONS || (incident.feed() == FeedForm.GRID && chance.happens(0.5));
        if (!may) {
            return "";
        }
        int trouble = incident.cluster() * 4 + incident.feed();
        if (incident.origin() == Incident.Origin.REPEAT) {
            return mattersOfDay.getOrDefault(trouble, "AJ" + number);
        }
        if (incident.origin() == Incident.Origin.USUAL) {
            mattersOfDay.putIfAbsent(trouble, "AJ" + number);
        }
        return "AJ" + number;
    }

    private void writeTwin(Incident incident, Draft first, LocalDateTime registered, Chance chance, Desk desk) {
        double share = chance.share();
        var later = registered.plusMinutes(20 + (long) (6 * 1_440 * share * share));
        if (later.toLocalDate().isAfter(plan.lastDay())) {
            return;
        }
        var twin = new Incident(
                later.toLocalDate(),
                incident.twinFeed(),
                incident.category(),
                incident.town(),
                incident.site(),
                incident.cluster(),
                Incident.Origin.USUAL,
                Incident.Fate.COUNTED,
                incident.placement(),
                Incident.NO_TWIN);
        var draft = draft(twin, later, chance);
        draft.put("linked_no", List.of(first.require("source_record_no")));
        if (first.has("matter_no")) {
            draft.put("matter_no", first.require("matter_no"));
        }
        versions.writePlain(draft, twin, desk);
        events++;
    }

    private Draft draft(Incident incident, LocalDateTime registered, Chance chance) {
        var feed = CategoryShapes.FEEDS.get(incident.feed());
        var category = shapes.categories().get(incident.category());
        var draft = new Draft()
                .put("feed", feed)
                .put("source_system", FeedForm.SYSTEMS.get(incident.feed()))
                .put("source_record_no", number(incident));
        if (incident.feed() == FeedForm.HOTLINE) {
            draft.putAt("updated_at", registered.plusSeconds(chance.between(0, 50)));
        } else {
            draft.put("source_version", 1);
        }
        draft.putAt("registered_at", registered);
        var place = whereabouts.fill(draft, incident, chance);
        var code = incident.feed() == FeedForm.HOTLINE
                ? new FeedCodes.Code("", "", "", "", "")
                : codes.pick(feed, category, chance);
        Versions.putCode(draft, code);
        form.fill(draft, incident, code, registered, chance);
        var text = texts.write(category, place, chance);
        if (incident.feed() != FeedForm.POLICE) {
            draft.put("title", text.title());
        }
        draft.put("content", text.content());
        return draft;
    }

    private String number(Incident incident) {
        long key = incident.day().toEpochDay() * 4 + incident.feed();
        int number = numbers.merge(key, 1, Integer::sum);
        var date = incident.day().toString().replace("-", "");
        return FeedForm.NUMBER_PREFIXES.get(incident.feed()) + "-" + date + "-" + String.format("%04d", number);
    }
}
