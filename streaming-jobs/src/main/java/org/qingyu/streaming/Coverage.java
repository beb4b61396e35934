package org.qingyu.streaming;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** The days a delivery is declared to speak for, both included. */
record Coverage(LocalDate from, LocalDate to) {

    /** Reads {@code DAY..DAY}. */
    static Coverage parse(String text) {
        try {
            String[] days = text.split("\\.\\.", -1);
            if (days.length == 2) {
                var coverage = new Coverage(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
                if (!coverage.to().isBefore(coverage.from())) {
                    return coverage;
                }
            }
        } catch (DateTimeException notADay) {
            throw refused(text).causedBy(notADay);
        }
        throw refused(text);
    }

    private static QingyuError refused(String text) {
        return QingyuError.of(
                ExitCode.USAGE,
                "--covers DAY..DAY with the first day not after the last",
                "'" + text + "'",
                "the command line",
                "write for example --covers 2026-05-01..2026-05-31");
    }
}
