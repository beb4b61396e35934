package org.qingyu.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventRejectedTable;

/** Two thousand damaged records: none stops the reader, each is accepted or explained, the sound ones around it are taken. */
class MutationTest {

    private static final int EACH = 250;
    private static final String JSON = "{\"feed\":\"JINGQING\",\"source_system\":\"110\",\"source_record_no\":\"J-1\","
            + "\"source_version\":4,\"op\":\"UPDATE\",\"registered_at\":\"2026-05-04T09:12:00+08:00\","
            + "\"region_name\":\"城关镇\",\"involved_count\":3,\"is_success\":false,\"lon\":118.1,"
            + "\"call_type3\":[\"20\",\"2002\",\"200200\"],\"exam_date\":\"2026-05-01\",\"title\":\"邻里纠纷\"}";
    private static final String HEADER = "接警单编号,报警时间,地名,涉及人数,化解是否成功,经度,标题";
    private static final String CSV = "J-1,2026-05-04 09:12,城关镇,3,否,118.1,\"邻里\"\"纠纷\"\"，多行\n第二行\"";
    private static final String[] VALUES = {
        "null",
        "{}",
        "[]",
        "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
        "[[\"x\"]]",
        "1e400",
        "-0",
        "99999999999999999999",
        "1.5",
        "true",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud83d\"",
        "\"2026-02-30\"",
        "\"0000-00-00T00:00:00Z\"",
        "\"+999999-01-01T00:00:00Z\"",
        "NaN",
        "'x'",
        "\"" + "长".repeat(400_000) + "\"",
        "\"" + "9".repeat(1_200_000) + "\""
    };
    private static final Charset GB18030 = Charset.forName("GB18030");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDamagedJsonLineIsAcceptedOrExplained(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < EACH; round++) {
            byte[] damaged = damage(random, damageJson(random));
            check("standard", JSON.getBytes(UTF_8), damaged, seed + "/" + round);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDamagedCsvRecordIsAcceptedOrExplained(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < EACH; round++) {
            byte[] damaged = damage(random, damageCsv(random));
            var file = new ByteArrayOutputStream();
            file.writeBytes((HEADER + "\n").getBytes(UTF_8));
            file.writeBytes(CSV.getBytes(UTF_8));
            check("jingqing-csv", file.toByteArray(), damaged, seed + "/" + round);
        }
    }

    /** A sound record, the damaged one, a sound record. */
    private static void check(String profile, byte[] sound, byte[] damaged, String name) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(sound);
        file.write('\n');
        file.writeBytes(damaged);
        file.write('\n');
        file.writeBytes(profile.equals("standard") ? sound : CSV.getBytes(UTF_8));
        file.write('\n');

        List<Intake> intakes = Intakes.decode(profile, file.toByteArray());

        assertThat(intakes).as(name).isNotEmpty();
        assertThat(intakes.get(0)).as(name).isInstanceOf(Intake.Accepted.class);
        for (Intake intake : intakes) {
            if (intake instanceof Intake.Refused refused) {
                assertThat(refused.problems()).as(name).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.expected()).isNotEmpty();
                    assertThat(problem.found()).isNotEmpty().hasSizeLessThan(60);
                });
                assertThat(refused.rejected()
                                .orElse(EventRejectedTable.PAYLOAD, "")
                                .length())
                        .isLessThan(20_000);
            } else {
                assertThat(((Intake.Accepted) intake).history().get(EventColumns.EVENT_ID))
                        .as(name)
                        .hasSize(32);
            }
        }
    }

    private static byte[] damageJson(SplittableRandom random) {
        List<String> fields =
                new ArrayList<>(List.of(JSON.substring(1, JSON.length() - 1).split(",(?=\"[a-z_0-9]+\":)")));
        int field = random.nextInt(fields.size());
        String key = fields.get(field).substring(0, fields.get(field).indexOf(':'));
        switch (random.nextInt(5)) {
            case 0 -> fields.set(field, key + ":" + VALUES[random.nextInt(VALUES.length)]);
            case 1 -> fields.remove(field);
            case 2 -> fields.add(random.nextInt(fields.size()), fields.get(field));
            case 3 -> fields.add("\"x" + random.nextInt() + "\":" + VALUES[random.nextInt(VALUES.length)]);
            default -> {}
        }
        return ("{" + String.join(",", fields) + "}").getBytes(random.nextInt(8) == 0 ? GB18030 : UTF_8);
    }

    private static byte[] damageCsv(SplittableRandom random) {
        String[] fields = CSV.split(",", 7);
        int field = random.nextInt(fields.length);
        switch (random.nextInt(5)) {
            case 0 -> fields[field] = "\"" + VALUES[random.nextInt(VALUES.length)].replace("\"", "\"\"") + "\"";
            case 1 -> fields[field] = "";
            case 2 -> fields[field] = fields[field] + ",";
            case 3 -> fields[field] = "\"" + fields[field];
            default -> {}
        }
        return String.join(",", fields).getBytes(random.nextInt(8) == 0 ? GB18030 : UTF_8);
    }

    /** Changes a few bytes: flips, cuts, doubles, inserts. */
    private static byte[] damage(SplittableRandom random, byte[] bytes) {
        byte[] damaged = bytes;
        int times = random.nextInt(4);
        for (int time = 0; time < times && damaged.length > 1; time++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged = java.util.Arrays.copyOf(damaged, at);
                case 2 -> damaged = insert(damaged, at, "\",:{}[]\\\0\r\uFEFF".getBytes(UTF_8), random);
                case 3 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                default -> damaged = insert(damaged, at, new byte[] {(byte) 0x80, (byte) 0xFF, (byte) 0xC3, 0}, random);
            }
        }
        return damaged;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] choice, SplittableRandom random) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(choice[random.nextInt(choice.length)]);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
