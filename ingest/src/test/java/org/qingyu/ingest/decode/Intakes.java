package org.qingyu.ingest.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/** Decodes texts and bytes in tests. */
final class Intakes {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    static final ProfileCatalogue PROFILES = ProfileCatalogue.shipped();
    static final byte[] KEY = "a key that is no secret".getBytes(StandardCharsets.UTF_8);

    private Intakes() {}

    static IntakeContext context() {
        return IntakeContext.of(Set.of("SHEQING", "FANGQING", "JINGQING", "YUQING"), KEY, NOW, TextReader.NOTHING);
    }

    static FeedProfile profile(String name) {
        return PROFILES.require(name);
    }

    static List<Intake> standard(String... lines) {
        return decode("standard", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static List<Intake> decode(String profile, byte[] bytes) {
        return decode(profile(profile), bytes, context());
    }

    static List<Intake> decode(FeedProfile profile, byte[] bytes, IntakeContext context) {
        var all = new ArrayList<Intake>();
        try (var file = IntakeFile.open(new ByteArrayInputStream(bytes), "a.txt", profile, context)) {
            for (Intake intake = file.next(); intake != null; intake = file.next()) {
                all.add(intake);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }

    static TableRow accepted(List<Intake> intakes) {
        return accepted(intakes, 0);
    }

    static TableRow accepted(List<Intake> intakes, int index) {
        return intakes.get(index).fold(Intake.Accepted::history, refused -> {
            throw new AssertionError("Expected a record that is accepted, found " + refused.problems());
        });
    }

    static List<Problem> problems(List<Intake> intakes) {
        return refused(intakes).problems();
    }

    static Intake.Refused refused(List<Intake> intakes) {
        return intakes.get(0)
                .fold(
                        accepted -> {
                            throw new AssertionError("Expected a record that is refused, found one that is accepted");
                        },
                        refused -> refused);
    }

    static String payload(List<Intake> intakes) {
        return refused(intakes).rejected().orElse(EventRejectedTable.PAYLOAD, "");
    }
}
