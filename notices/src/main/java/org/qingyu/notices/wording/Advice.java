package org.qingyu.notices.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What to do about a category 工作建议: text, by category code, from a resource. */
public final class Advice {

    private final Properties texts = new Properties();

    private Advice() {
        var stream = Objects.requireNonNull(Advice.class.getResourceAsStream("advice.properties"));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Advice shipped() {
        return new Advice();
    }

    /** The advice for a category; a category the county added gets the general one. */
    public String of(String categoryCode) {
        return texts.getProperty(categoryCode, texts.getProperty("ANY", ""));
    }
}
