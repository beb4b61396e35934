package org.qingyu.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingyu.code.WordFinder;

/** Finds the names of a region list in free text (地名), so that the text itself can be dropped. */
public final class PlacesInText {

    private static final int SHORTEST = 2;

    private final WordFinder finder;

    PlacesInText(RegionList list) {
        var names = new LinkedHashSet<String>();
        for (var region : list.regions()) {
            if (region.level() == RegionLevel.COUNTY || !list.isImported()) {
                continue;
            }
            addName(region.name(), names);
            region.synonyms().forEach(synonym -> addName(synonym, names));
        }
        this.finder = new WordFinder(names);
    }

    /** Codes and single letters stand in texts by accident. */
    private static void addName(String name, Set<String> names) {
        boolean hasLetter = name.chars().anyMatch(Character::isLetter);
        if (name.length() >= SHORTEST && hasLetter) {
            names.add(name);
        }
    }

    /** The names of known places in the texts, each once, in text order. */
    public List<String> namesIn(CharSequence... texts) {
        return finder.find(texts);
    }
}
