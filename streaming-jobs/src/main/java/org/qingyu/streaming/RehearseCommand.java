package org.qingyu.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import picocli.CommandLine.Command;

/** Loads a few invented records once, so that the build can keep the classes a load needs. */
@Command(name = "rehearse", hidden = true, description = "Runs a load once; for the build.")
final class RehearseCommand extends QingyuCommand {

    private static final int RECORDS = 300;

    @Override
    protected ExitCode run() throws IOException {
        Home home = createdHome();
        Path delivery = home.root().resolve("rehearsal.jsonl");
        Files.write(
                delivery,
                IntStream.range(0, RECORDS).mapToObj(RehearseCommand::record).toList(),
                StandardCharsets.UTF_8);
        List<String> line =
                List.of("ingest", delivery.toString(), "--home", home.root().toString());
        rehearse(line, new IngestCommand());
        return rehearse(line, new IngestCommand());
    }

    /** Every tenth record is refused, so that this way is rehearsed too. */
    private static String record(int number) {
        String at = number % 10 == 0 ? "" : "2026-05-0" + (1 + number % 9) + "T09:12:00+08:00";
        return """
                {"feed":"FANGQING","source_system":"rehearsal","source_record_no":"%d","registered_at":"%s",\
                "region_name":"城关镇","title":"拖欠工资","content":"工地拖欠工资"}""".formatted(number, at);
    }
}
