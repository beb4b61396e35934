/** Bytes to events: readers, profiles, decoding, validation, redaction, rejects. No engine. */
@NullMarked
package org.qingyu.ingest;

import org.jspecify.annotations.NullMarked;
