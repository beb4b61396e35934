package org.qingyu.ingest.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingyu.ingest.source.CsvReader;
import org.qingyu.ingest.source.JsonLinesReader;
import org.qingyu.ingest.source.RecordReader;
import org.qingyu.ingest.source.SourceFault;

/** Which profile a file is of, found from its header or, for JSON Lines, from its first lines that parse. */
public sealed interface ProfileMatch {

    /** The one that fits best. */
    record Found(FeedProfile profile) implements ProfileMatch {}

    /** None fits. */
    record None(String found) implements ProfileMatch {}

    /** Several fit equally well. */
    record Ambiguous(List<String> profiles) implements ProfileMatch {
        public Ambiguous {
            profiles = List.copyOf(profiles);
        }
    }

    /** How many lines of a JSON Lines file are looked at. */
    int LINES = 100;

    /** Looks at the beginning of a file; the reader is not at its beginning afterwards. */
    static ProfileMatch of(RecordReader reader, List<FeedProfile> candidates) throws IOException {
        if (reader instanceof CsvReader csv) {
            return ofHeader(csv, candidates);
        }
        return ofLines((JsonLinesReader) reader, candidates);
    }

    private static ProfileMatch ofHeader(CsvReader csv, List<FeedProfile> candidates) throws IOException {
        if (!csv.next()) {
            return new None("an empty file");
        }
        if (csv.fault() != SourceFault.NONE) {
            return new None("a first line that is no header: " + csv.fault().code());
        }
        return best(List.of(names(csv.fields())), candidates, "the header of " + csv.fieldCount() + " columns");
    }

    private static ProfileMatch ofLines(JsonLinesReader lines, List<FeedProfile> candidates) throws IOException {
        var samples = new ArrayList<Set<String>>();
        int read = 0;
        while (samples.size() < LINES && read < 50 * LINES && lines.next()) {
            read++;
            Set<String> keys = lines.fault() == SourceFault.NONE ? keys(lines) : Set.of();
            if (!keys.isEmpty()) {
                samples.add(keys);
            }
        }
        if (samples.isEmpty()) {
            return new None(read == 0 ? "an empty file" : "no line that is a JSON object");
        }
        return best(samples, candidates, "JSON objects of other keys");
    }

    private static Set<String> keys(JsonLinesReader lines) {
        var keys = new HashSet<String>();
        try (JsonParser parser = JSON.createParser(lines.utf8(), lines.from(), lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Set.of();
            }
            String key;
            while ((key = parser.nextFieldName()) != null) {
                keys.add(HeaderText.normal(key));
                parser.nextToken();
                parser.skipChildren();
            }
            return parser.currentToken() == JsonToken.END_OBJECT ? keys : Set.of();
        } catch (IOException notJson) {
            return Set.of();
        }
    }

    JsonFactory JSON = new JsonFactory();

    private static Set<String> names(List<String> headers) {
        var names = new HashSet<String>();
        headers.forEach(header -> names.add(HeaderText.normal(header)));
        return names;
    }

    private static ProfileMatch best(List<Set<String>> samples, List<FeedProfile> candidates, String otherwise) {
        var best = new ArrayList<FeedProfile>();
        long most = 0;
        for (FeedProfile candidate : candidates) {
            long score = 0;
            for (Set<String> names : samples) {
                score += score(names, candidate);
            }
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most && score > 0) {
                best.add(candidate);
            }
        }
        if (best.isEmpty()) {
            return new None(otherwise);
        }
        return best.size() == 1
                ? new Found(best.get(0))
                : new Ambiguous(best.stream().map(FeedProfile::name).toList());
    }

    /** The columns of the profile that are there; 0 when one that it needs is not. */
    private static int score(Set<String> names, FeedProfile profile) {
        for (String column : profile.signature()) {
            if (!hasColumn(names, profile, column)) {
                return 0;
            }
        }
        var columns = new HashSet<String>(profile.signature());
        profile.rules().forEach(rule -> columns.addAll(rule.columns()));
        int score = 0;
        for (String column : columns) {
            score += hasColumn(names, profile, column) ? 1 : 0;
        }
        return score;
    }

    private static boolean hasColumn(Set<String> names, FeedProfile profile, String column) {
        for (String header : profile.headersOf(column)) {
            if (names.contains(HeaderText.normal(header))) {
                return true;
            }
        }
        return false;
    }
}
