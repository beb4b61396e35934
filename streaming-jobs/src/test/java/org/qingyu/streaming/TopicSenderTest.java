package org.qingyu.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;

class TopicSenderTest {

    @TempDir
    Path folder;

    @Test
    void feedAndSourceOfATopicStandForMessagesThatNameNone() throws IOException {
        Home home = home("calls: {feed: JINGQING, source: jcj}");

        Inflow.Sender sender = TopicSender.of(home, home.config()).get("calls").sender();

        assertThat(sender.name()).isEqualTo("JINGQING jcj");
        assertThat(sender.profile().name()).isEqualTo("standard");
    }

    @Test
    void aTopicsProfileMayBeAFileOfTheHome() throws IOException {
        Home home = home("calls: {profile: calls.yaml}");
        Files.writeString(home.root().resolve("calls.yaml"), """
                name: calls
                description: 警情消息
                feed: JINGQING
                format: jsonl
                every: day
                constants: {source_system: jcj}
                fields:
                  source_record_no: no
                  registered_at: at
                """);

        assertThat(TopicSender.of(home, home.config()).get("calls").profile().name())
                .isEqualTo("calls");
    }

    @Test
    void whatIsWrongWithTopicsIsListedAtOnce() throws IOException {
        Home home = home("a: {profile: none}", "b: {profile: fangqing-csv}", "c: {feed: MINGQING}");

        var error = catchThrowableOfType(QingyuError.class, () -> TopicSender.of(home, home.config()));

        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.problems())
                .containsExactly(
                        "expected the profile of topic a to be one of 'qingyu profiles' or a file in the home, found 'none'",
                        "expected the profile of topic b to be one of JSON Lines, found fangqing-csv of another format",
                        "expected the feed of topic c to be one of FANGQING, JINGQING, SHEQING, YUQING, found 'MINGQING'");
    }

    private Home home(String... topics) throws IOException {
        var home = new Home(folder).create();
        Files.writeString(
                home.configFile(),
                "watch:\n  kafka-servers: 127.0.0.1:9092\n  topics:\n    " + String.join("\n    ", topics) + "\n");
        return home;
    }
}
