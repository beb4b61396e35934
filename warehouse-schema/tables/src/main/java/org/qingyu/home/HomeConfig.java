package org.qingyu.home;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code qingyu.yaml}, read once. The shipped file documents every key with its default.
 *
 * @param zone where an instant becomes a day
 * @param moreFeeds feeds beside the four, code to Chinese name
 * @param budgets false episodes a town accepts in a year
 * @param futureTolerance how far in the future a registration may lie before its record is refused
 * @param sources by {@code source_system}
 * @param watch what {@code ingest --follow} watches without a path
 * @param serve how SQL is served
 * @param contact the line of a message that says whom in the county to ask, empty for none
 */
public record HomeConfig(
        ZoneId zone,
        Map<String, String> moreFeeds,
        Budgets budgets,
        Duration futureTolerance,
        Map<String, Source> sources,
        WatchConfig watch,
        ServeConfig serve,
        String contact) {

    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

    /** False episodes per town and year, all categories together (误报预算). */
    public record Budgets(double red, double yellow) {}

    /** What an operator says about one source; what he leaves out, the profile says. */
    public record Source(
            @Nullable String feed,
            @Nullable String name,
            @Nullable Rhythm every) {}

    /** How often a source delivers. */
    public enum Rhythm {
        DAY("day", 1),
        WEEK("week", 7),
        MONTH("month", 31);

        private final String code;
        private final int days;

        Rhythm(String code, int days) {
            this.code = code;
            this.days = days;
        }

        public String code() {
            return code;
        }

        /** The longest such period, in days. */
        public int days() {
            return days;
        }

        /** The rhythm of a code; anything else is an {@link IllegalArgumentException}. */
        public static Rhythm ofCode(String code) {
            for (Rhythm rhythm : values()) {
                if (rhythm.code.equals(code.toLowerCase(Locale.ROOT))) {
                    return rhythm;
                }
            }
            throw new IllegalArgumentException("Rhythm must be day, week or month but was " + code);
        }
    }

    public HomeConfig {
        moreFeeds = Map.copyOf(moreFeeds);
        sources = Map.copyOf(sources);
    }

    /** What a home without any key in its file does. */
    public static HomeConfig defaults() {
        return read(YamlMapping.parse("qingyu.yaml", ""));
    }

    /** Reads and checks the file; every problem at once, with its line, is exit 2. */
    static HomeConfig read(Path file) {
        return read(YamlMapping.read(file));
    }

    static HomeConfig read(YamlMapping yaml) {
        var config = new HomeConfig(
                yaml.value("zone", "a time zone such as Asia/Shanghai", ZoneId::of)
                        .orElse(DEFAULT_ZONE),
                feeds(yaml),
                budgets(yaml.mapping("budgets")),
                Duration.ofMinutes(Math.round(60 * notNegative(yaml, "future-tolerance-hours", 24))),
                sources(yaml.mapping("sources")),
                WatchConfig.read(yaml.mapping("watch")),
                ServeConfig.read(yaml.mapping("serve")),
                yaml.text("contact").orElse(""));
        yaml.finish();
        return config;
    }

    private static Map<String, String> feeds(YamlMapping yaml) {
        Map<String, String> feeds = yaml.textMap("feeds");
        for (String code : feeds.keySet()) {
            if (!CODE.matcher(code).matches()) {
                yaml.reject("feeds", "expected a code of capital letters, digits and _, found '" + code + "'");
            }
        }
        return feeds;
    }

    private static Budgets budgets(YamlMapping yaml) {
        var budgets = new Budgets(notNegative(yaml, "red", 4), notNegative(yaml, "yellow", 12));
        if (budgets.red() > budgets.yellow()) {
            yaml.reject(
                    "red",
                    "expected no more than yellow, found red " + budgets.red() + " and yellow " + budgets.yellow());
        }
        return budgets;
    }

    private static Map<String, Source> sources(YamlMapping yaml) {
        var sources = new LinkedHashMap<String, Source>();
        for (String name : yaml.keys()) {
            YamlMapping source = yaml.mapping(name);
            Optional<Rhythm> every = source.value("every", "day, week or month", Rhythm::ofCode);
            sources.put(
                    name,
                    new Source(
                            source.text("feed").orElse(null),
                            source.text("name").orElse(null),
                            every.orElse(null)));
        }
        return sources;
    }

    private static double notNegative(YamlMapping yaml, String key, double standIn) {
        double value = yaml.value(key, "a number", Double::valueOf).orElse(standIn);
        if (!(value >= 0 && value < 1e6)) {
            yaml.reject(key, "expected a number from 0 to 1000000, found " + value);
            return standIn;
        }
        return value;
    }
}
