package org.qingyu.notices;

import org.qingyu.command.Program;

/** The room's door to the street: its sub-commands. */
public final class NoticesMain {

    private NoticesMain() {}

    public static void main(String[] args) {
        Program.main(args, new NoticesCommand(), new LedgerCommand(), new BriefCommand());
    }
}
