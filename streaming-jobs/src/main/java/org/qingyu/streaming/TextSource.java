package org.qingyu.streaming;

import java.io.Serializable;
import org.qingyu.ingest.decode.TextReader;

/** Makes the reader of texts where a task runs. */
@FunctionalInterface
interface TextSource extends Serializable {

    TextReader open();
}
