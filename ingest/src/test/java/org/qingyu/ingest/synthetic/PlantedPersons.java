package org.qingyu.ingest.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.qingyu.table.Column;
import org.qingyu.table.EventColumns;

/**
 * Plants the data of people who do not exist wherever a record can hold something: in texts, in unknown and nested fields,
 * in every kept field of every type, and in broken records. Whoever loads the folder must keep none of the needles, in any
 * byte of a home; a reader that keeps everything must show them all.
 */
public final class PlantedPersons {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "伟芳娜敏静丽强磊洋艳";

    /**
     * What was planted.
     *
     * @param needles values that must not be found
     * @param lines lines written
     * @param places kinds of places they were planted in
     */
    public record Planted(List<String> needles, long lines, List<String> places) {}

    private PlantedPersons() {}

    /** Plants up to a thousand persons, seven values each, one value a line; 200 or more reach every place with each kind. */
    public static Planted plant(Path folder, int persons) throws IOException {
        Files.createDirectories(folder);
        var slots = slots();
        var places = List.copyOf(slots.keySet());
        var needles = new ArrayList<String>();
        long lines = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("planted.jsonl")))) {
            for (int person = 0; person < persons; person++) {
                var values = values(person);
                for (int kind = 0; kind < values.size(); kind++) {
                    var value = values.get(kind);
                    var place = places.get((person + 13 * kind) % places.size());
                    var draft = event((int) lines);
                    var line = slots.getOrDefault(place, PlantedPersons::inText).apply(draft, value);
                    out.write(line);
                    out.write('\n');
                    needles.add(value);
                    lines++;
                }
            }
        }
        return new Planted(List.copyOf(needles), lines, places);
    }

    private static List<String> values(int number) {
        var person = ArtificialPersons.of(number);
        var values = new ArrayList<>(person.needles());
        values.set(0, "" + SURNAMES.charAt(number % 10) + GIVEN.charAt(number / 10 % 10) + GIVEN.charAt(number / 100));
        return values;
    }

    private static Draft event(int number) {
        var feed = CategoryShapes.FEEDS.get(number % 4);
        return new Draft()
                .put("feed", feed)
                .put("source_system", "planted")
                .put("source_record_no", "PL-20260401-" + String.format("%05d", number))
                .put("source_version", 1)
                .put("registered_at", "2026-04-01T10:00:00+08:00")
                .put("region_code", "990101103202")
                .put("category_code", "D02")
                .put("title", "围墙争议")
                .put("content", "两家因围墙相持。");
    }

    /** Every place something can be planted in, by name. */
    private static Map<String, BiFunction<Draft, String, byte[]>> slots() {
        var slots = new TreeMap<String, BiFunction<Draft, String, byte[]>>();
        slots.put("text", PlantedPersons::inText);
        slots.put("text title alone", (draft, value) -> utf8(draft.put("title", value)));
        slots.put("text title and words", (draft, value) -> utf8(draft.put("title", "当事人" + value + "来访")));
        addUnknown(slots);
        addBroken(slots);
        for (var name : List.of("feed", "source_system", "source_record_no", "source_version", "op", "matter_no")) {
            slots.put("field " + name, (draft, value) -> utf8(draft.put(name, value)));
        }
        for (Column<?> column : EventColumns.SOURCE_FIELDS) {
            var name = column.name();
            slots.put("field " + name, (draft, value) -> utf8(draft.put(name, value)));
        }
        for (var name :
                List.of("dept_code", "region_name", "region_code", "status", "src_category_name", "linked_no")) {
            slots.put("marked " + name, (draft, value) -> utf8(draft.put(name, "联系人：" + value)));
            slots.put("object in " + name, (draft, value) -> utf8(draft.put(name, new Draft().put("姓名", value))));
            slots.put("list in " + name, (draft, value) -> utf8(draft.put(name, List.of("甲", value))));
        }
        return slots;
    }

    private static byte[] inText(Draft draft, String value) {
        return utf8(draft.put("content", "两家因围墙相持，联系人" + value + "，请回复。"));
    }

    private static void addUnknown(Map<String, BiFunction<Draft, String, byte[]>> slots) {
        slots.put("unknown field", (draft, value) -> utf8(draft.put("contact", value)));
        slots.put("unknown name of a field", (draft, value) -> utf8(draft.put(value, 1)));
        slots.put("unknown list", (draft, value) -> utf8(draft.put("parties", List.of(value, "无"))));
        slots.put("unknown object", (draft, value) -> utf8(draft.put("party", new Draft().put("id", value))));
        slots.put(
                "unknown, deep",
                (draft, value) -> utf8(draft.put(
                        "form", new Draft().put("people", List.of(new Draft().put("status", List.of(value)))))));
        slots.put("known name, nested", (draft, value) -> utf8(draft.put("x", new Draft().put("dept_code", value))));
    }

    private static void addBroken(Map<String, BiFunction<Draft, String, byte[]>> slots) {
        slots.put("broken: cut", (draft, value) -> {
            var json = draft.put("dept_code", value).json();
            return bytes(json.substring(0, json.length() - 2));
        });
        slots.put("broken: no object", (draft, value) -> bytes("来电人" + value + "，反映邻里争执"));
        slots.put("broken: a string", (draft, value) -> bytes("\"" + value + "\""));
        slots.put("broken: two objects", (draft, value) -> bytes(draft.json() + "{\"name\":\"" + value + "\"}"));
        slots.put("broken: text behind", (draft, value) -> bytes(draft.json() + " " + value));
        slots.put(
                "broken: quotes",
                (draft, value) -> bytes("{\"feed\":\"SHEQING\",\"status\":\"" + value + ",\"op\":1}"));
        slots.put("broken: a field twice", (draft, value) -> {
            var json = draft.put("status", "CLOSED").json();
            return bytes(json.substring(0, json.length() - 1) + ",\"status\":\"" + value + "\"}");
        });
        slots.put("broken: bytes of two encodings", (draft, value) -> {
            var good = bytes(draft.put("dept_code", value).json());
            good[10] = (byte) 0xFF;
            return good;
        });
        slots.put(
                "broken: GB18030",
                (draft, value) -> draft.put("dept_code", value).json().getBytes(GB18030));
        slots.put(
                "broken: with a bad day",
                (draft, value) -> utf8(draft.put("registered_at", "2026-99-99").put("status", "当事人" + value)));
        slots.put(
                "broken: the future",
                (draft, value) -> utf8(draft.put("registered_at", "2036-01-01T00:00:00+08:00")
                        .put("title", value)
                        .put("grid_code", value)));
        slots.put(
                "broken: without identity",
                (draft, value) -> utf8(draft.without("source_record_no")
                        .put("region_name", value)
                        .put("remark", value)));
    }

    private static byte[] utf8(Draft draft) {
        return bytes(draft.json());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
