package org.qingyu.ingest;

import org.qingyu.command.Program;
import org.qingyu.ingest.synthetic.GenerateCommand;

/** The room's door to the street: its sub-commands. */
public final class IntakeMain {

    private IntakeMain() {}

    public static void main(String[] args) {
        Program.main(args, new ProfilesCommand(), new TemplateCommand(), new GenerateCommand(), new RehearseCommand());
    }
}
