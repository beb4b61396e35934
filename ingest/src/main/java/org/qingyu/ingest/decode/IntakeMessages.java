package org.qingyu.ingest.decode;

import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.source.MessageReader;
import org.qingyu.ingest.source.SourceFormat;
import org.qingyu.table.TableRow;

/**
 * Messages of one partition of a topic on their way in, each one JSON object. They are decoded as the lines of a file are; the
 * partition stands in the place of the file, the offset in that of the line. Not for two threads.
 */
public final class IntakeMessages {

    private final MessageReader reader;
    private final RecordDecoder decoder;
    private final RejectedRow rejected;

    /**
     * @param place how refusals and history name the partition
     * @param profile one of JSON Lines; another is an {@link IllegalArgumentException}
     */
    public IntakeMessages(String place, FeedProfile profile, IntakeContext context) {
        if (profile.format() != SourceFormat.JSON_LINES) {
            throw new IllegalArgumentException("Profile must be one of JSON Lines but was " + profile.name());
        }
        reader = new MessageReader(
                context.maxLineBytes(), profile.form(context.maxLineBytes()).encoding());
        decoder = new RecordDecoder(profile, reader, new JsonFiller(profile, reader), context, place);
        rejected = new RejectedRow(profile, context, place);
    }

    /**
     * Decodes a message into {@code row}, whose former content is gone; the load's own columns stay empty.
     *
     * @return {@link IntakeFile.Step#END} where the message holds nothing at all, which is no record
     */
    public IntakeFile.Step decode(byte[] message, long offset, TableRow row) {
        reader.give(message, offset);
        if (!reader.next()) {
            return IntakeFile.Step.END;
        }
        return decoder.decode(row) ? IntakeFile.Step.ACCEPTED : IntakeFile.Step.REFUSED;
    }

    /** The row of {@code event.rejected} for the message refused last, without the columns of the load. */
    public TableRow rejected() {
        return rejected.of(decoder.draft(), reader);
    }

    /** Values of the message decoded last that were not on the allow-list and are gone. */
    public long droppedFields() {
        return decoder.draft().droppedFields();
    }
}
