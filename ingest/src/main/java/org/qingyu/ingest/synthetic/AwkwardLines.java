package org.qingyu.ingest.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What a real delivery has and nobody asked for: broken lines, which a reader must refuse one by one, and personal data
 * in records that are otherwise fine, which it must not keep. All of it is additional, so that the counts stay true.
 */
final class AwkwardLines implements Versions.Extras {

    private static final double LINES_PER_EVENT = 0.003;
    private static final double PERSONS_PER_EVENT = 0.01;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int KINDS = 14;

    private final CountyPlan plan;
    private int lines;

    AwkwardLines(CountyPlan plan) {
        this.plan = plan;
    }

    /** Takes the bytes of a broken line. */
    interface Desk {

        void take(int feed, byte[] line);
    }

    int lines() {
        return lines;
    }

    /** The day's broken lines; on the last day those kinds that did not occur yet. */
    void write(LocalDate day, Desk desk) {
        var chance = Chance.of(plan.seed(), Chance.Purpose.AWKWARD, day.toEpochDay());
        int wanted = chance.poisson(plan.perDay() * LINES_PER_EVENT);
        if (day.equals(plan.lastDay())) {
            wanted = Math.max(wanted, KINDS - lines);
        }
        for (int line = 0; line < wanted; line++) {
            int feed = lines % CategoryShapes.FEEDS.size();
            desk.take(feed, line(lines % KINDS, feed, day, chance));
            lines++;
        }
    }

    private byte[] line(int kind, int feed, LocalDate day, Chance chance) {
        var draft = draft(feed, day);
        var person = ArtificialPersons.of(chance.between(0, 1_000));
        var text = switch (kind) {
            case 0 -> cut(draft.json(), chance);
            case 1 -> draft.put("involved_count", "若干").json();
            case 2 ->
                draft.put("registered_at", day.getYear() + "-13-45T99:00:00+08:00")
                        .json();
            case 3 ->
                draft.putAt("registered_at", plan.lastDay().plusDays(400).atTime(9, 0))
                        .json();
            case 4 -> draft.put("title", "编码不对的一行").json();
            case 5 -> "[" + draft.json() + "]";
            case 6 -> draft.without("source_record_no").json();
            case 7 -> draft.without("registered_at").json();
            case 8 -> draft.put("dept_code", person.idNumber()).json();
            case 9 -> draft.put("source_record_no", person.mobile()).json();
            case 10 -> draft.put("feed", "QIQING").json();
            case 11 -> draft.put("op", "DELETE").json();
            case 12 -> draft.put("lon", 999).json();
            default -> "反映人" + person.name() + "，电话" + person.mobile();
        };
        return text.getBytes(kind == 4 ? GB18030 : StandardCharsets.UTF_8);
    }

    private Draft draft(int feed, LocalDate day) {
        return new Draft()
                .put("feed", CategoryShapes.FEEDS.get(feed))
                .put("source_system", FeedForm.SYSTEMS.get(feed))
                .put("source_record_no", "ZZ-" + day.toString().replace("-", "") + "-" + lines)
                .put("source_version", 1)
                .putAt("registered_at", day.atTime(10, 30))
                .put("category_code", "D99")
                .put("title", "其他事项反映");
    }

    private static String cut(String json, Chance chance) {
        return json.substring(0, chance.between(json.length() / 3, json.length() - 2));
    }

    /** Plants a person in one record of a hundred: in the text, in unknown fields, nested. */
    @Override
    public void addTo(Draft draft, Chance chance) {
        if (!chance.happens(PERSONS_PER_EVENT)) {
            return;
        }
        var person = ArtificialPersons.of(chance.between(0, 1_000));
        if (draft.has("title") && chance.happens(0.3)) {
            draft.put("title", draft.require("title") + "（当事人" + person.name() + "）");
        }
        draft.put(
                "content",
                draft.require("content") + "当事人：" + person.name() + "，身份证号" + person.idNumber() + "，联系电话"
                        + person.mobile() + "，车牌" + person.plate() + "。");
        draft.put("contact_phone", person.landline());
        draft.put("party", new Draft().put("姓名", person.name()).put("card", List.of(person.card(), person.email())));
    }

    /** Adds nothing. */
    static final Versions.Extras NONE = (draft, chance) -> {};
}
