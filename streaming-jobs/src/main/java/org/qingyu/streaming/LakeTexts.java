package org.qingyu.streaming;

import java.nio.file.Path;
import org.qingyu.code.KeywordRules;
import org.qingyu.code.SeverityWords;
import org.qingyu.home.Home;
import org.qingyu.ingest.decode.TextReader;
import org.qingyu.ingest.decode.TextSigns;
import org.qingyu.query.HomeLake;
import org.qingyu.query.RegionLists;
import org.qingyu.region.PlacesInText;
import org.qingyu.region.RegionIndex;
import org.qingyu.region.RegionList;

/**
 * Reads texts for the words of the rules and for the names of the places a home knows.
 *
 * @param home folder of the home
 */
record LakeTexts(String home) implements TextSource {

    @Override
    public TextReader open() {
        KeywordRules keywords = KeywordRules.standard();
        SeverityWords severity = SeverityWords.standard();
        PlacesInText places = new RegionIndex(regions()).placesInText();
        return (title, content) -> new TextSigns(
                keywords.wordsIn(title, content), places.namesIn(title, content), severity.wordsIn(title, content));
    }

    private RegionList regions() {
        var folder = new Home(Path.of(home));
        if (!folder.exists()) {
            return RegionList.notImported();
        }
        try (HomeLake lake = HomeLake.open(folder)) {
            return new RegionLists(lake).newest().list();
        }
    }
}
