package org.qingyu.ingest.decode;

import org.qingyu.ingest.profile.EventField;

/** Puts the fields of the reader's current record into a draft. */
sealed interface FieldFiller permits JsonFiller, CsvFiller, PayloadFiller {

    /** Fills the draft; adds a problem without marking it parsed when the record's fields cannot be told apart. */
    void fill(EventDraft draft);

    /** Fills one field with a value of the profile. */
    void constant(EventField field, String value, EventDraft draft);
}
