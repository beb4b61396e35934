package org.qingyu.judgement;

import org.qingyu.command.Program;
import org.qingyu.judgement.detect.DetectCommand;

/** The door of this room: {@code detect}, which needs no home and no engine. */
public final class JudgementMain {

    private JudgementMain() {}

    public static void main(String[] args) {
        Program.main(args, new DetectCommand());
    }
}
