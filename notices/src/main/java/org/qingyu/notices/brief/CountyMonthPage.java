package org.qingyu.notices.brief;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qingyu.notices.wording.Advice;
import org.qingyu.notices.wording.Wording;

/**
 * The monthly brief of a county 县级月度简报: one HTML page that needs nothing but itself. The template beside this class
 * is the page; the sections fill it. Every value is escaped on its way in but the drawings, which escape their own.
 */
public final class CountyMonthPage {

    private CountyMonthPage() {}

    /** The page. The same month gives the same text, byte for byte. */
    public static String html(CountyMonth month) {
        Wording wording = Wording.shipped();
        var words = new PageWords(wording, month.zone());
        var values = new HashMap<String, Object>();
        values.putAll(new SituationSection(month, words).values());
        values.putAll(new MovementSection(month, words).values());
        values.putAll(new CourseSection(month).values());
        values.putAll(new LevelSection(month, words, Advice.shipped()).values());
        values.putAll(new KnowledgeSection(month, words).values());
        return fill("county-month.html", values);
    }

    private static String fill(String resource, Map<String, Object> values) {
        var stream = Objects.requireNonNull(CountyMonthPage.class.getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .zeroIsFalse(true)
                    .compile(reader)
                    .execute(values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
