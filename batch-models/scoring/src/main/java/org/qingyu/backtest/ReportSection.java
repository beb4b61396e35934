package org.qingyu.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.qingyu.judgement.backtest.Backtest;

/**
 * A chapter that another part of the judgement adds to a backtest's report: forecasts, for one. Its figures go into CSV files
 * of its own beside the report.
 */
public interface ReportSection {

    /**
     * Measures on the past of one county and writes its files.
     *
     * @param backtest the counts as they became known ({@link Backtest#past}), the replayed days, and the daily counts of all
     *     units as known at the end ({@link Backtest#histories})
     * @param folder where CSV files go; it exists
     * @return a piece of HTML that begins with an {@code h2}, in Chinese, with its pictures as SVG; empty for nothing to say
     */
    Optional<String> write(Backtest backtest, Path folder) throws IOException;
}
