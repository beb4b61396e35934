package org.qingyu.judgement;

import org.qingyu.command.Program;
import org.qingyu.judgement.detect.DetectCommand;
import org.qingyu.judgement.forecast.evaluate.BenchForecastCommand;

/** The door of this room: {@code detect} and {@code bench-forecast}, which need no home and no engine. */
public final class JudgementMain {

    private JudgementMain() {}

    public static void main(String[] args) {
        Program.main(args, new DetectCommand(), new BenchForecastCommand());
    }
}
