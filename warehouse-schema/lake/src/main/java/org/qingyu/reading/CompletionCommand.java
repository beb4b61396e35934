package org.qingyu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qingyu.command.CommandList;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Prints a script for tab completion.",
        footer = {"", "Example: source <(qingyu completion bash)"})
final class CompletionCommand extends QingyuCommand {

    /** The shells we know. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    Shell shell;

    @Override
    protected ExitCode run() throws IOException {
        String names = CommandList.ofInstallation().map(CommandList::entries).orElse(List.of()).stream()
                .map(CommandList.Entry::name)
                .collect(Collectors.joining(" "));
        if (shell == Shell.ZSH) {
            out().println("autoload -U +X bashcompinit && bashcompinit");
        }
        try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("completion.bash"))) {
            out().print(new String(script.readAllBytes(), UTF_8)
                    .replace("@commands@", names)
                    .replace("for bash.", "for " + shell.name().toLowerCase(Locale.ROOT) + "."));
        }
        return ExitCode.DONE;
    }
}
