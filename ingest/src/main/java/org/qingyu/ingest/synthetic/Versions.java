package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Turns one record into the versions its source sends: mostly one; some are late, doubled, corrected once or twice,
 * re-classified by feedback, or cancelled. Merged by version they give the record they began with. Records of planted
 * surges have one version, so that the truth can be counted without merging.
 */
final class Versions {

    /** Adds to a record what must never be kept; nothing in a tidy county. */
    interface Extras {

        void addTo(Draft draft, Chance chance);
    }

    private static final double LATE_SHARE = 0.012;
    private static final double DOUBLED_SHARE = 0.0015;
    private static final double CORRECTED_SHARE = 0.012;
    private static final double RECLASSIFIED_SHARE = 0.05;

    private final CountyPlan plan;
    private final FeedCodes codes;
    private final Whereabouts whereabouts;
    private final Extras extras;
    private final LocalDateTime end;

    Versions(CountyPlan plan, FeedCodes codes, Whereabouts whereabouts, Extras extras) {
        this.plan = plan;
        this.codes = codes;
        this.whereabouts = whereabouts;
        this.extras = extras;
        this.end = plan.lastDay().atTime(23, 59, 50);
    }

    static void putCode(Draft draft, FeedCodes.Code code) {
        if (code.scheme().isEmpty()) {
            return;
        }
        draft.put("src_scheme", code.scheme());
        if (!code.code().isEmpty()) {
            draft.put("src_category_code", code.code());
        }
        draft.put("src_category_name", code.name());
        if (!code.parent().isEmpty()) {
            draft.put("src_category_parent", code.parent());
        }
    }

    void writePlain(Draft draft, Incident incident, Records.Desk desk) {
        desk.take(incident.day(), incident.feed(), draft.json());
    }

    void write(Draft draft, Incident incident, LocalDateTime registered, Chance chance, Records.Desk desk) {
        extras.addTo(draft, chance);
        double untidiness = plan.difficulty().untidiness();
        double point = chance.share() / Math.max(untidiness, 1e-9);
        boolean ofSurge = incident.origin() == Incident.Origin.SURGE || incident.origin() == Incident.Origin.SEVERE;
        if (ofSurge) {
            writePlain(draft, incident, desk);
        } else if (incident.fate() == Incident.Fate.CANCELLED) {
            writePlain(draft, incident, desk);
            cancel(draft, incident, registered, chance, desk);
        } else if (draft.has("feedback_at") && point < RECLASSIFIED_SHARE) {
            reclassify(draft, incident, registered, chance, desk);
        } else if (point < CORRECTED_SHARE) {
            correct(draft, incident, registered, chance, desk);
        } else if (point < CORRECTED_SHARE + LATE_SHARE) {
            var due = notAfterEnd(registered.plusHours(chance.between(72, 1_000)));
            desk.take(
                    due.toLocalDate(),
                    incident.feed(),
                    draft.putAt("updated_at", due).json());
        } else {
            writePlain(draft, incident, desk);
            if (point < CORRECTED_SHARE + LATE_SHARE + DOUBLED_SHARE) {
                desk.take(later(incident.day(), chance), incident.feed(), draft.json());
            }
        }
    }

    private void cancel(Draft draft, Incident incident, LocalDateTime registered, Chance chance, Records.Desk desk) {
        var at = notAfterEnd(registered.plusMinutes(chance.between(60, 12_000)));
        desk.take(
                at.toLocalDate(),
                incident.feed(),
                change(draft, 2, "CANCEL", at).json());
    }

    /** A police call that is taken down as a quarrel and gets its true type with the feedback (反馈). */
    private void reclassify(
            Draft draft, Incident incident, LocalDateTime registered, Chance chance, Records.Desk desk) {
        var first = draft.copy().without("feedback_type3").without("feedback_at");
        writePlain(first, incident, desk);
        var at = notAfterEnd(registered.plusMinutes(chance.between(300, 6_000)));
        var second = change(draft, 2, "UPDATE", at)
                .put("feedback_type3", draft.require("feedback_type3"))
                .putAt("feedback_at", at);
        desk.take(at.toLocalDate(), incident.feed(), second.json());
    }

    private void correct(Draft draft, Incident incident, LocalDateTime registered, Chance chance, Records.Desk desk) {
        var first = draft.copy();
        var at = notAfterEnd(registered.plusMinutes(chance.between(200, 30_000)));
        var second = change(draft, 2, "UPDATE", at);
        int kind = chance.between(0, 4);
        if (kind == 0 && incident.placement() == Incident.Placement.VILLAGE_CODE) {
            second.put("region_code", draft.require("region_code"));
            first.put("region_code", whereabouts.wrongCode(incident, chance));
        } else if (kind == 1 && incident.feed() <= FeedForm.PETITIONS) {
            putCode(second, code(draft));
            putCode(
                    first.without("src_category_code").without("src_category_parent"),
                    codes.pick(CategoryShapes.FEEDS.get(incident.feed()), "D99", chance));
            if (!second.has("src_category_parent") && first.has("src_category_parent")) {
                second.put("src_category_parent", Draft.CLEARED);
            }
        } else if (kind == 2 && incident.feed() != FeedForm.POLICE) {
            second.put("dept_code", Draft.CLEARED);
            first.put("dept_code", "BM" + chance.between(10, 40));
        } else {
            second.put("dept_code", "BM" + chance.between(10, 40));
        }
        writePlain(first, incident, desk);
        desk.take(at.toLocalDate(), incident.feed(), second.json());
        if (chance.happens(0.2)) {
            var third = change(draft, 3, "UPDATE", notAfterEnd(at.plusMinutes(90)));
            third.put("repeat_flag", false);
            // Sent with the second version and written in any order, so that the third often comes first.
            desk.take(at.toLocalDate(), incident.feed(), third.json());
        }
    }

    private static FeedCodes.Code code(Draft draft) {
        return new FeedCodes.Code(
                text(draft, "src_scheme"),
                text(draft, "src_category_code"),
                text(draft, "src_category_name"),
                text(draft, "src_category_parent"),
                "");
    }

    private static String text(Draft draft, String field) {
        return draft.has(field) ? draft.require(field).toString() : "";
    }

    /** The head of a later version: identity, version and the unchanged registration. */
    private static Draft change(Draft draft, int version, String op, LocalDateTime at) {
        var change = new Draft();
        for (var field : List.of("feed", "source_system", "source_record_no")) {
            change.put(field, draft.require(field));
        }
        if (draft.has("source_version")) {
            change.put("source_version", version);
        }
        return change.put("op", op)
                .put("registered_at", draft.require("registered_at"))
                .putAt("updated_at", at);
    }

    private LocalDate later(LocalDate day, Chance chance) {
        var later = day.plusDays(chance.between(0, 3));
        return later.isAfter(plan.lastDay()) ? plan.lastDay() : later;
    }

    private LocalDateTime notAfterEnd(LocalDateTime at) {
        return at.isAfter(end) ? end : at;
    }
}
