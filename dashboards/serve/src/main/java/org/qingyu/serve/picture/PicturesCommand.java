package org.qingyu.serve.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pictures",
        description = {
            "Takes pictures of the dashboards that 'serve --dashboards' shows, at 1920 × 1080 and as printed pages.",
            "Needs Chromium; the password is read from QINGYU_PICTURES_PASSWORD."
        },
        footer = {"", "Example: qingyu pictures --user county --output pictures"})
public final class PicturesCommand extends QingyuCommand {

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where the dashboards are (default ${DEFAULT-VALUE}).")
    String address = "http://127.0.0.1:18088";

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Who looks.")
    String user = "";

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder of the pictures.")
    @Nullable
    Path output;

    @Option(
            names = "--filter",
            paramLabel = "KEY=VALUE",
            description = "town=, category= or day=FROM:TO, as the filters of the dashboards; may be repeated.")
    Map<String, String> filters = Map.of();

    @Option(names = "--mark", paramLabel = "TEXT", description = "A line across the top, such as 合成数据.")
    @Nullable
    String mark;

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Objects.requireNonNull(output));
        String password = Optional.ofNullable(environment().get("QINGYU_PICTURES_PASSWORD"))
                .orElseThrow(() ->
                        QingyuError.of(ExitCode.USAGE, "a password in QINGYU_PICTURES_PASSWORD", "none", "", "set it"));
        try (BoardVisit visit = BoardVisit.start(address, environment())) {
            visit.logIn(user, password);
            for (String board : BoardVisit.BOARDS) {
                visit.open(board, Filters.parameter(filters));
                visit.stretch();
                if (mark != null) {
                    visit.mark(mark);
                }
                Files.write(folder.resolve(board + ".png"), visit.picture());
                Files.write(folder.resolve(board + ".pdf"), visit.print());
                note("took " + board);
            }
        }
        done("pictures", BoardVisit.BOARDS.size(), "folder", folder.toString());
        return ExitCode.DONE;
    }
}
