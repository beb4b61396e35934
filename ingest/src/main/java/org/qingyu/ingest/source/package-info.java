/**
 * Files to raw records: which bytes are one record, where it stands, and whether it can be read at all. What the fields
 * mean is not known here.
 */
@NullMarked
package org.qingyu.ingest.source;

import org.jspecify.annotations.NullMarked;
