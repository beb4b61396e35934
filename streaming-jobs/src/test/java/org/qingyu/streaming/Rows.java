package org.qingyu.streaming;

import java.util.HexFormat;
import org.qingyu.table.TableRow;

/** Rows as tests compare them. */
final class Rows {

    private Rows() {}

    /** Every cell as text. */
    static String text(TableRow row) {
        var text = new StringBuilder();
        for (int i = 0; i < row.table().width(); i++) {
            Object cell = row.at(i);
            text.append(cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell)
                    .append('|');
        }
        return text.toString();
    }
}
