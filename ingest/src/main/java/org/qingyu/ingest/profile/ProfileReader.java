package org.qingyu.ingest.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.home.HomeConfig;
import org.qingyu.home.HomeConfig.Rhythm;
import org.qingyu.home.YamlMapping;
import org.qingyu.ingest.profile.FeedProfile.Blank;
import org.qingyu.ingest.profile.FieldRule.Combination;
import org.qingyu.ingest.profile.FieldRule.Otherwise;
import org.qingyu.ingest.source.SourceFormat;
import org.qingyu.ingest.source.TextEncoding;
import org.qingyu.table.ColumnType;

/**
 * Reads a profile from YAML and checks all of it; every problem is reported at once, with its line.
 *
 * <pre>
 * name: town-petitions
 * description: 信访台账
 * feed: FANGQING
 * format: csv
 * constants:
 *   source_system: xf
 * columns:                     # headers a file may have; a column not named here is its own header
 *   编号: [信访件编号, 登记编号]
 * fields:
 *   source_record_no: 编号
 *   registered_at: {from: 登记时间, patterns: ["yyyy-MM-dd HH:mm", "yyyy年M月d日"]}
 *   region_name: {first-of: [村社区, 乡镇]}
 *   petition_form: {from: 信访形式, values: {来信: 信, 来访: 访}, otherwise: keep}
 * </pre>
 */
final class ProfileReader {

    private static final Set<String> MUST_BE_MADE = Set.of("feed", "source_system", "source_record_no");

    private static final Map<String, Combination> FORMS = forms();

    private final YamlMapping yaml;
    private final YamlMapping columns;
    private final Map<EventField, String> constants = new LinkedHashMap<>();
    private final List<FieldRule> rules = new ArrayList<>();

    private ProfileReader(YamlMapping yaml) {
        this.yaml = yaml;
        this.columns = yaml.mapping("columns");
    }

    private static Map<String, Combination> forms() {
        var forms = new LinkedHashMap<String, Combination>();
        forms.put("from", Combination.FIRST_FILLED);
        forms.put("first-of", Combination.FIRST_FILLED);
        forms.put("join", Combination.JOINED);
        forms.put("list", Combination.LISTED);
        return forms;
    }

    /** Reads one profile; a {@link org.qingyu.failure.QingyuError} with all problems if it has any. */
    static FeedProfile read(YamlMapping yaml) {
        return new ProfileReader(yaml).read();
    }

    private FeedProfile read() {
        String name = yaml.required("name", "");
        String description = yaml.text("description").orElse("");
        String feed = yaml.text("feed").orElse(null);
        SourceFormat format =
                yaml.value("format", "jsonl or csv", SourceFormat::ofCode).orElse(SourceFormat.CSV);
        Character delimiter = yaml.value("delimiter", "one of , ; | and tab", ProfileReader::delimiter)
                .orElse(null);
        TextEncoding encoding =
                yaml.value("encoding", "UTF-8 or GB18030", TextEncoding::ofCode).orElse(null);
        ZoneId zone = yaml.value("zone", "a time zone such as Asia/Shanghai", ZoneId::of)
                .orElse(HomeConfig.DEFAULT_ZONE);
        Rhythm every = yaml.value("every", "day, week or month", Rhythm::ofCode).orElse(Rhythm.DAY);
        Blank blank = yaml.value("blank", "absent or null", Blank::ofCode)
                .orElse(format == SourceFormat.JSON_LINES ? Blank.NULL : Blank.ABSENT);
        Set<String> nulls = new LinkedHashSet<>(yaml.texts("nulls"));
        readConstants(feed);
        Map<String, List<String>> synonyms = readSynonyms();
        String payload = yaml.text("payload").orElse(null);
        readFields(payload);
        List<String> signature = signature(payload);
        checkWhatMustBeMade(payload);
        checkSynonyms(synonyms, signature);
        yaml.finish();
        return new FeedProfile(
                name,
                description,
                feed,
                format,
                delimiter,
                encoding,
                zone,
                every,
                blank,
                nulls,
                constants,
                synonyms,
                rules,
                signature,
                payload);
    }

    private void readConstants(@Nullable String feed) {
        if (feed != null) {
            constants.put(EventField.FEED, feed);
        }
        YamlMapping given = yaml.mapping("constants");
        for (String key : given.keys()) {
            String value = given.text(key).orElse("");
            EventField field = field(given, key);
            if (field != null) {
                constants.put(field, value);
            }
        }
    }

    private Map<String, List<String>> readSynonyms() {
        var synonyms = new LinkedHashMap<String, List<String>>();
        for (String column : columns.keys()) {
            var headers = new ArrayList<String>();
            headers.add(column);
            for (String header : columns.texts(column)) {
                if (!headers.contains(header)) {
                    headers.add(header);
                }
            }
            synonyms.put(column, List.copyOf(headers));
        }
        return synonyms;
    }

    /** {@code fields: all} stands for every field under its own name. */
    private void readFields(@Nullable String payload) {
        List<DatePattern> patterns = patterns(yaml);
        if (!yaml.isMapping("fields")) {
            yaml.value("fields", "keys and values, or all", text -> {
                addAll(text, payload);
                return text;
            });
            return;
        }
        YamlMapping given = yaml.mapping("fields");
        for (String key : given.keys()) {
            EventField field = field(given, key);
            FieldRule rule = given.isMapping(key)
                    ? detailed(field, given.mapping(key), patterns)
                    : plain(field, given.texts(key), patterns);
            if (rule != null) {
                rules.add(rule);
            }
        }
    }

    private void addAll(String text, @Nullable String payload) {
        if (!text.equals("all")) {
            throw new IllegalArgumentException(text);
        }
        for (EventField field : EventField.ALL) {
            // A source has no key of this home; a corrected refusal brings its own back.
            if (field != EventField.MATTER_KEY || payload != null) {
                rules.add(rule(field, List.of(field.name()), List.of()));
            }
        }
    }

    private static @Nullable EventField field(YamlMapping mapping, String key) {
        EventField field = EventField.find(key);
        if (field == null) {
            mapping.reject(key, "expected a field of the standard form, found '" + key + "'");
        }
        return field;
    }

    private static @Nullable FieldRule plain(
            @Nullable EventField field, List<String> columns, List<DatePattern> patterns) {
        return field == null ? null : rule(field, columns, isTime(field) ? patterns : List.of());
    }

    private static FieldRule rule(EventField field, List<String> columns, List<DatePattern> patterns) {
        return new FieldRule(field, columns, Combination.FIRST_FILLED, "", patterns, Map.of(), Otherwise.KEEP);
    }

    private static boolean isTime(EventField field) {
        return field.kind() == ColumnType.Kind.INSTANT || field.kind() == ColumnType.Kind.DAY;
    }

    private static List<DatePattern> patterns(YamlMapping given) {
        var patterns = new ArrayList<DatePattern>();
        for (String text : given.texts("patterns")) {
            try {
                patterns.add(DatePattern.of(text));
            } catch (IllegalArgumentException notAPattern) {
                given.reject("patterns", "expected a date pattern such as yyyy-MM-dd HH:mm:ss, found '" + text + "'");
            }
        }
        return patterns;
    }

    private static @Nullable FieldRule detailed(
            @Nullable EventField field, YamlMapping given, List<DatePattern> usual) {
        var columns = new ArrayList<String>();
        var combination = Combination.FIRST_FILLED;
        for (Map.Entry<String, Combination> form : FORMS.entrySet()) {
            List<String> named = given.texts(form.getKey());
            if (!named.isEmpty()) {
                combination = form.getValue();
                columns.addAll(named);
            }
        }
        if (columns.isEmpty()) {
            given.reject("from", "expected one of from, first-of, join and list, found none");
        }
        List<DatePattern> own = patterns(given);
        Otherwise otherwise = given.value("otherwise", "keep, drop or refuse", Otherwise::ofCode)
                .orElse(Otherwise.KEEP);
        String separator = given.text("separator").orElse("");
        Map<String, String> values = given.textMap("values");
        if (field == null) {
            return null;
        }
        if (!own.isEmpty() && !isTime(field)) {
            given.reject("patterns", "expected on a field that is a time, found on " + field.name());
        }
        List<DatePattern> patterns =
                isTime(field) ? Stream.concat(own.stream(), usual.stream()).toList() : List.of();
        return new FieldRule(field, columns, combination, separator, patterns, values, otherwise);
    }

    private List<String> signature(@Nullable String payload) {
        var signature = new LinkedHashSet<String>(yaml.texts("signature"));
        if (payload != null) {
            signature.add(payload);
        }
        for (FieldRule rule : payload == null ? rules : List.<FieldRule>of()) {
            boolean identifies = rule.field() == EventField.SOURCE_RECORD_NO
                    || (MUST_BE_MADE.contains(rule.field().name()) && !constants.containsKey(rule.field()));
            if (identifies && rule.columns().size() == 1) {
                signature.addAll(rule.columns());
            }
        }
        return List.copyOf(signature);
    }

    private void checkWhatMustBeMade(@Nullable String payload) {
        var missing = new TreeSet<String>(payload == null ? MUST_BE_MADE : Set.of());
        constants.keySet().forEach(field -> missing.remove(field.name()));
        rules.forEach(rule -> missing.remove(rule.field().name()));
        if (!missing.isEmpty()) {
            yaml.reject("fields", "expected a column or a constant for " + String.join(", ", missing) + ", found none");
        }
    }

    private void checkSynonyms(Map<String, List<String>> synonyms, List<String> signature) {
        var used = new TreeSet<String>(signature);
        rules.forEach(rule -> used.addAll(rule.columns()));
        var owner = new LinkedHashMap<String, String>();
        for (String column : synonyms.keySet()) {
            if (!used.contains(column)) {
                columns.reject(column, "expected a column that a field is made from, found '" + column + "'");
            }
        }
        for (String column : used) {
            for (String header : synonyms.getOrDefault(column, List.of(column))) {
                String other = owner.putIfAbsent(HeaderText.normal(header), column);
                if (other != null && !other.equals(column)) {
                    yaml.reject(
                            "columns",
                            "expected each header once, found '" + header + "' for " + other + " and " + column);
                }
            }
        }
    }

    private static Character delimiter(String text) {
        String one = text.equals("tab") ? "\t" : text;
        if (one.length() != 1 || ",;\t|".indexOf(one.charAt(0)) < 0) {
            throw new IllegalArgumentException(text);
        }
        return one.charAt(0);
    }
}
