package org.qingyu.ingest.decode;

import java.util.List;

/**
 * What was read from title and content before they were dropped, each in text order: words of the category rules, names
 * of known places, words of gravity.
 */
public record TextSigns(List<String> keywords, List<String> places, List<String> severity) {

    public static final TextSigns NONE = new TextSigns(List.of(), List.of(), List.of());

    public TextSigns {
        keywords = List.copyOf(keywords);
        places = List.copyOf(places);
        severity = List.copyOf(severity);
    }
}
