package org.qingyu.notices.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.qingyu.code.WarningLevel;

/** The Chinese words of this room, from one resource; {@code %s} stands for a value. */
public final class Wording {

    private final Properties words = new Properties();

    private Wording(String resource) {
        var stream = Objects.requireNonNull(Wording.class.getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words as shipped. */
    public static Wording shipped() {
        return new Wording("wording.properties");
    }

    /** The words of a key, the values put in. */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Wording must have a text for " + key);
        }
        return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
    }

    /** The words of a key, or the others where it has none. */
    public String sayOr(String key, String others) {
        return words.getProperty(key, others);
    }

    /** 红, 黄, 绿 or 灰. */
    public String wordOf(WarningLevel level) {
        return level.label();
    }
}
