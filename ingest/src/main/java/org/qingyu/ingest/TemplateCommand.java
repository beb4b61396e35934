package org.qingyu.ingest;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints an empty table with Chinese headers that a shipped profile reads. */
@Command(
        name = "template",
        description = "An empty CSV with Chinese headers for one feed; fill it and give it to 'ingest'.",
        footer = {"", "Example: qingyu template FANGQING > 访情.csv"})
final class TemplateCommand extends QingyuCommand {

    private static final String SUFFIX = "-csv";

    @Parameters(paramLabel = "FEED", description = "SHEQING 社情, FANGQING 访情, JINGQING 警情 or YUQING 舆情.")
    String feed = "";

    @Override
    protected ExitCode run() {
        String header = template(feed.toUpperCase(Locale.ROOT)).headers().stream()
                .map(TemplateCommand::quoted)
                .collect(Collectors.joining(","));
        PrintStream out = out();
        out.print(bom() ? "\uFEFF" : "");
        out.print(header + "\r\n");
        return ExitCode.DONE;
    }

    private static FeedProfile template(String feed) {
        List<FeedProfile> templates = ProfileCatalogue.shipped().all().stream()
                .filter(profile -> profile.name().endsWith(SUFFIX))
                .toList();
        return templates.stream()
                .filter(profile -> feed.equals(profile.feed()))
                .findFirst()
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.USAGE,
                        "one of "
                                + templates.stream()
                                        .map(profile -> Objects.requireNonNullElse(profile.feed(), ""))
                                        .collect(Collectors.joining(", ")),
                        "'" + feed + "'",
                        "",
                        "see 'qingyu template --help'"));
    }

    private static String quoted(String header) {
        return header.indexOf(',') < 0 ? header : '"' + header + '"';
    }
}
