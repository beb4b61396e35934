package org.qingyu.ingest.decode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.qingyu.home.HomeConfig;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.source.RecordReader;

/**
 * What decoding knows besides the file: nothing of it is read from a clock or a disk.
 *
 * @param feeds the feeds the home has
 * @param secretKey the home's key for keyed hashes
 * @param now when the load began
 * @param futureTolerance how far behind {@code now} a source's clock may run
 * @param text reads title and content
 * @param overrides values that stand before the profile's constants: {@code --feed} and {@code --source}
 * @param maxLineBytes the longest line that is looked at
 */
public record IntakeContext(
        Set<String> feeds,
        SecretKey secretKey,
        Instant now,
        Duration futureTolerance,
        TextReader text,
        Map<EventField, String> overrides,
        int maxLineBytes) {

    private static final Set<String> FOUR = Set.of("SHEQING", "FANGQING", "JINGQING", "YUQING");

    public IntakeContext {
        feeds = Set.copyOf(feeds);
        overrides = Map.copyOf(overrides);
    }

    /** A context with the usual limits; {@code secretKey} are the bytes of the home's key. */
    public static IntakeContext of(Set<String> feeds, byte[] secretKey, Instant now, TextReader text) {
        return new IntakeContext(
                feeds,
                key(secretKey),
                now,
                Duration.ofHours(24),
                text,
                Map.of(),
                RecordReader.Form.DEFAULT_MAX_LINE_BYTES);
    }

    /** What a home's configuration says. */
    public static IntakeContext of(
            HomeConfig config, byte[] secretKey, Instant now, TextReader text, Map<EventField, String> overrides) {
        var feeds = new HashSet<>(config.moreFeeds().keySet());
        feeds.addAll(FOUR);
        return new IntakeContext(
                feeds,
                key(secretKey),
                now,
                config.futureTolerance(),
                text,
                overrides,
                RecordReader.Form.DEFAULT_MAX_LINE_BYTES);
    }

    /** The home's key as this package takes it. */
    public static SecretKey key(byte[] secretKey) {
        return new SecretKeySpec(secretKey, KeyedHash.ALGORITHM);
    }
}
