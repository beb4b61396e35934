package org.qingyu.streaming;

import java.util.List;
import org.qingyu.code.KeywordRules;
import org.qingyu.code.SeverityWords;
import org.qingyu.ingest.decode.TextReader;
import org.qingyu.ingest.decode.TextSigns;

/** Reads texts for the words of the rules and for the names of the places the home knows. */
record LakeTexts() implements TextSource {

    @Override
    public TextReader open() {
        KeywordRules keywords = KeywordRules.standard();
        SeverityWords severity = SeverityWords.standard();
        return (title, content) ->
                new TextSigns(keywords.wordsIn(title, content), List.of(), severity.wordsIn(title, content));
    }
}
