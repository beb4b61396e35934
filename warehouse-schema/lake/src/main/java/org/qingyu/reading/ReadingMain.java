package org.qingyu.reading;

import org.qingyu.command.Program;
import org.qingyu.command.QingyuCommand;
import org.qingyu.maintenance.MaintainCommand;
import org.qingyu.morning.DailyCommand;
import org.qingyu.morning.DemoCommand;

/** The door of this room: every command that needs no engine. */
public final class ReadingMain {

    private ReadingMain() {}

    public static void main(String[] args) {
        Program.main(args, commands());
    }

    static QingyuCommand[] commands() {
        return new QingyuCommand[] {
            new StatusCommand(),
            new WarningsCommand(),
            new RejectsCommand(),
            new TablesCommand(),
            new ShowCommand(),
            new RegionsCommand(),
            new ExplainCommand(),
            new MaintainCommand(),
            new DailyCommand(),
            new DemoCommand(),
            new DoctorCommand(),
            new CompletionCommand(),
            new RehearseCommand()
        };
    }
}
