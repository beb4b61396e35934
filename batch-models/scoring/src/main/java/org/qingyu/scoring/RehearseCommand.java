package org.qingyu.scoring;

import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import picocli.CommandLine.Command;

/** Runs what every scoring runs once on a home of its own, so that the build can keep the classes it loads. */
@Command(name = "rehearse", hidden = true, description = "Runs a scoring once; for the build.")
final class RehearseCommand extends QingyuCommand {

    @Override
    protected ExitCode run() throws Exception {
        Home home = createdHome();
        Rehearsal.on(home, clock());
        return ExitCode.DONE;
    }
}
