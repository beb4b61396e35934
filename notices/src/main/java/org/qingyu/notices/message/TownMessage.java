package org.qingyu.notices.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.wording.Advice;
import org.qingyu.notices.wording.Wording;

/** Writes the message of one town and day. Short: a duty officer reads it on a telephone. */
final class TownMessage {

    private static final int MOST_REASONS = 3;

    private final Wording wording;
    private final Advice advice;
    private final FollowUp followUp;
    private final String contact;

    /** @param contact the county's contact line, empty where none is configured */
    TownMessage(Wording wording, Advice advice, FollowUp followUp, String contact) {
        this.wording = wording;
        this.advice = advice;
        this.followUp = followUp;
        this.contact = contact;
    }

    /**
     * The day's message.
     *
     * @param seasons what is said of the season that nears
     */
    Notice daily(Place town, NoticeId id, TownPicture picture, List<String> seasons) {
        List<String> changes = picture.changed().stream()
                .map(row -> change(row.unit().categoryName(), row.previous(), row.level()))
                .toList();
        String title = wording.say("message.title", town.name(), day(id.day()), wording.wordOf(picture.level()));
        return notice(town, id, picture, title, changes, seasons);
    }

    /** What replaces a message that was sent. */
    Notice correction(Place town, NoticeId id, TownPicture told, TownPicture picture, List<String> seasons) {
        var changes = new ArrayList<String>();
        var categories = new TreeSet<>(told.levels().keySet());
        categories.addAll(picture.levels().keySet());
        for (String category : categories) {
            WarningLevel before = told.levels().getOrDefault(category, WarningLevel.GREEN);
            WarningLevel now = picture.levels().getOrDefault(category, WarningLevel.GREEN);
            if (before != now) {
                changes.add(change(nameOf(category, told.rows(), picture.rows()), before, now));
            }
        }
        String title = wording.say(
                "message.title.correction",
                town.name(),
                day(id.day()),
                id.revision(),
                wording.wordOf(told.level()),
                wording.wordOf(picture.level()));
        return notice(town, id, picture, title, changes, seasons);
    }

    private static String nameOf(String category, Map<String, IssuedLevel> one, Map<String, IssuedLevel> other) {
        IssuedLevel row = one.getOrDefault(category, other.get(category));
        return row == null ? category : row.unit().categoryName();
    }

    private Notice notice(
            Place town, NoticeId id, TownPicture picture, String title, List<String> changes, List<String> seasons) {
        List<IssuedLevel> coloured = picture.coloured();
        List<String> reasons = coloured.stream()
                .limit(MOST_REASONS)
                .map(row -> reason(row, id.day()))
                .toList();
        IssuedLevel first = coloured.isEmpty() ? null : coloured.get(0);
        String action = first == null ? null : advice.of(first.unit().categoryCode());
        LocalDate due = first == null ? null : followUp.dueOf(first);
        var lines = new ArrayList<String>();
        lines.add(title);
        if (coloured.isEmpty()) {
            lines.add(wording.say("message.calm"));
        }
        lines.addAll(numbered("message.changes." + id.kind().code(), changes));
        lines.addAll(numbered("message.reasons", reasons));
        if (coloured.size() > MOST_REASONS) {
            lines.add(wording.say("message.more", coloured.size() - MOST_REASONS));
        }
        if (action != null) {
            lines.add(wording.say("message.action", action));
        }
        if (first != null && due != null) {
            lines.add(wording.say(late(due, id.day()) + first.level().code(), day(due)));
        }
        lines.addAll(numbered("message.seasons", seasons));
        lines.addAll(ending(town, picture));
        return new Notice(
                id,
                town.name(),
                picture.level(),
                title,
                changes,
                reasons,
                action,
                due,
                String.join("\n", lines) + "\n");
    }

    /** A message is read on the morning after its day. */
    private static String late(LocalDate due, LocalDate day) {
        return due.isAfter(day) ? "message.due." : "message.due.past.";
    }

    private List<String> ending(Place town, TownPicture picture) {
        var lines = new ArrayList<String>();
        if (picture.greyCategories() > 0 && picture.level() != WarningLevel.GREY) {
            lines.add(wording.say("message.greys", picture.greyCategories()));
        }
        if (picture.level() == WarningLevel.GREY) {
            lines.add(wording.say("message.grey"));
        }
        if (!contact.isBlank()) {
            lines.add(wording.say("message.contact", contact));
        }
        lines.add(wording.say("message.foot"));
        if (town.isSynthetic()) {
            lines.add(wording.say("message.synthetic"));
        }
        return lines;
    }

    private List<String> numbered(String key, List<String> entries) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add((i == 0 ? wording.say(key) + "\n" : "") + (i + 1) + ". " + entries.get(i));
        }
        return lines;
    }

    private String change(String category, @Nullable WarningLevel before, WarningLevel now) {
        String was = before == null ? wording.say("number.none") : wording.wordOf(before);
        return wording.say("message.change", category, was, wording.wordOf(now));
    }

    private String reason(IssuedLevel row, LocalDate day) {
        long lasting = day.toEpochDay() - row.since().toEpochDay() + 1;
        return wording.say(
                "message.reason", row.unit().categoryName(), wording.wordOf(row.level()), lasting, row.reason());
    }

    private String day(LocalDate day) {
        return wording.say("day", day.getMonthValue(), day.getDayOfMonth());
    }
}
