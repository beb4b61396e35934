package org.qingyu.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.HomeConfig;
import org.qingyu.lake.Lake;

/** The day a page speaks of. */
final class JudgedDay {

    private JudgedDay() {}

    /** The day asked for, or the newest with levels; a day without any is exit 3. */
    static LocalDate of(Lake lake, HomeConfig config, @Nullable LocalDate asked) {
        LocalDate newest = new CountyReader(lake, config).newestJudgedDay();
        if (newest == null) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT, "a day with levels", "none", "mart.warning_issued", "run 'qingyu score' first");
        }
        if (asked == null) {
            return newest;
        }
        if (new CountyReader(lake, config).levels(asked).isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "a day with levels",
                    "none on " + asked + " (newest: " + newest + ")",
                    "--date",
                    "run 'qingyu score --as-of " + asked + "' first");
        }
        return asked;
    }
}
