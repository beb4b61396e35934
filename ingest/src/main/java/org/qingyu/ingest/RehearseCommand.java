package org.qingyu.ingest;

import java.util.List;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.ingest.synthetic.GenerateCommand;
import picocli.CommandLine.Command;

/** Runs the commands of this room once, so that the build can keep the classes they load. */
@Command(name = "rehearse", hidden = true, description = "Runs the other commands once; for the build.")
final class RehearseCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        String output = createdHome().root().resolve("county").toString();
        rehearse(List.of("profiles"), new ProfilesCommand());
        rehearse(List.of("template", "FANGQING"), new TemplateCommand());
        return rehearse(
                List.of(
                        "generate",
                        "--towns",
                        "2",
                        "--villages",
                        "8",
                        "--days",
                        "90",
                        "--per-day",
                        "10",
                        "--surges",
                        "1",
                        "--awkward",
                        "--output",
                        output),
                new GenerateCommand());
    }
}
