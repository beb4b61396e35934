package org.qingyu.reading;

import org.qingyu.command.Program;

/** The door of this room: every command that needs no engine. */
public final class ReadingMain {

    private ReadingMain() {}

    public static void main(String[] args) {
        Program.main(args, new CompletionCommand(), new DoctorCommand());
    }
}
