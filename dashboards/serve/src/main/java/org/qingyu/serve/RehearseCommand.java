package org.qingyu.serve;

import java.util.List;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.serve.sql.SqlCommand;
import picocli.CommandLine.Command;

/** Runs what needs no server, so that the build can keep the classes it loads. */
@Command(name = "rehearse", hidden = true, description = "Runs the other commands once; for the build.")
final class RehearseCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        String home = createdHome().root().toString();
        SqlCommand.rehearseDriver();
        rehearse(List.of("sql", "-e", "SELECT 1", "--home", home), ServeMain.commands());
        return ExitCode.DONE;
    }
}
