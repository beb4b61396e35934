package org.qingyu.ingest.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.SourceFiles;
import org.qingyu.ingest.source.SourceFormat;

/** Looks at the beginning of a file before a load begins. */
final class IntakeProbe {

    private static final int LOOKED_AT = 4096;

    private IntakeProbe() {}

    /** How the file is cut into records: by its extension, else by its first character. */
    static SourceFormat formatOf(Path file) throws IOException {
        String name = SourceFiles.plainName(file);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return SourceFormat.JSON_LINES;
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return SourceFormat.CSV;
        }
        try (InputStream in = SourceFiles.open(file)) {
            for (byte value : in.readNBytes(LOOKED_AT)) {
                boolean mark = value == (byte) 0xEF || value == (byte) 0xBB || value == (byte) 0xBF;
                if (value == '{') {
                    return SourceFormat.JSON_LINES;
                }
                if (value > ' ' || (value < 0 && !mark)) {
                    return SourceFormat.CSV;
                }
            }
        }
        return SourceFormat.CSV;
    }

    /** Opens the file as the load will: whatever is wrong with its header is said now. */
    static void requireReadable(Path file, FeedProfile profile) throws IOException {
        var context = IntakeContext.of(Set.of(), new byte[] {0}, Instant.EPOCH, TextReader.NOTHING);
        IntakeFile.open(file, profile, context).close();
    }
}
