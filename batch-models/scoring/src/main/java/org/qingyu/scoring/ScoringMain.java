package org.qingyu.scoring;

import org.qingyu.backtest.BacktestCommand;
import org.qingyu.command.Program;

/** The door of this room: {@code score}, {@code forecast}, {@code backtest} and a bench. */
public final class ScoringMain {

    private ScoringMain() {}

    public static void main(String[] args) {
        Program.main(
                args,
                new ScoreCommand(),
                new ForecastCommand(),
                new BacktestCommand(),
                new BenchCountiesCommand(),
                new RehearseCommand());
    }
}
