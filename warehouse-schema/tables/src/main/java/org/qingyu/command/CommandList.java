package org.qingyu.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every sub-command of {@code bin/qingyu} whichever room brings it, as {@code bin/commands} lists them. */
public record CommandList(List<Entry> entries) {

    /** One sub-command and the one line that describes it. */
    public record Entry(String name, String room, String description) {}

    public CommandList {
        entries = List.copyOf(entries);
    }

    /** The list beside the script that started this process; empty in tests. */
    public static Optional<CommandList> ofInstallation() {
        return script().map(path -> path.resolveSibling("commands"))
                .filter(Files::isReadable)
                .map(CommandList::read);
    }

    /** The names of all commands; of those of one room where there is no installation. */
    static List<String> namesOr(CommandLine room) {
        return ofInstallation()
                .map(all -> all.entries().stream().map(Entry::name).toList())
                .orElseGet(() -> List.copyOf(room.getSubcommands().keySet()));
    }

    /** The script that started this process, to start others with. */
    public static Optional<Path> script() {
        return Optional.ofNullable(System.getProperty("qingyu.script")).map(Path::of);
    }

    static CommandList read(Path file) {
        try {
            var entries = new ArrayList<Entry>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split("\\s+", 3);
                if (parts.length == 3 && !line.startsWith("#")) {
                    entries.add(new Entry(parts[0], parts[1], parts[2]));
                }
            }
            return new CommandList(entries);
        } catch (IOException unreadable) {
            return new CommandList(List.of());
        }
    }

    /** Makes the help of {@code qingyu} name the commands of all rooms. */
    void describeIn(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commands());
        line.getCommandSpec()
                .usageMessage()
                .footer("", "Example: qingyu demo", "Every command explains itself: qingyu COMMAND --help");
    }

    private String commands() {
        var text = new StringBuilder("\nCommands:\n");
        for (Entry entry : entries) {
            text.append("  %-12s%s\n".formatted(entry.name(), entry.description()));
        }
        return text.toString();
    }
}
