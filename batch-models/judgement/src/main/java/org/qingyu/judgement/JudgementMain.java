package org.qingyu.judgement;

import org.qingyu.command.Program;
import org.qingyu.judgement.detect.BenchDetectCommand;
import org.qingyu.judgement.detect.DetectCommand;
import org.qingyu.judgement.forecast.evaluate.BenchForecastCommand;

/** The door of this room: {@code detect} and two benchmarks, which need no home and no engine. */
public final class JudgementMain {

    private JudgementMain() {}

    public static void main(String[] args) {
        Program.main(args, new DetectCommand(), new BenchDetectCommand(), new BenchForecastCommand());
    }
}
