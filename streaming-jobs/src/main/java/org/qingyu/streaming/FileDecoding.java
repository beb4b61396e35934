package org.qingyu.streaming;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/** Opens the files of a load and turns them into {@link IntakeRows}. */
interface FileDecoding extends Serializable {

    /** The files of the load, in the order they are read. */
    List<String> files();

    /** Opens the file at a place of {@link #files()}. */
    Records open(int fileNumber) throws IOException;

    /** The records of one file in order. */
    interface Records extends Closeable {

        /** The next record, a row of its own, or null after the last. */
        @Nullable
        RowData next() throws IOException;
    }
}
