package org.qingyu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.scoring.ScoredHome.BEGIN;
import static org.qingyu.scoring.ScoredHome.DAY;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.table.DailyCountTable;
import org.qingyu.table.EventCurrentTable;
import org.qingyu.table.ExceedanceTable;
import org.qingyu.table.FeedHealthTable;
import org.qingyu.table.RegionDayTable;
import org.qingyu.table.RegionShapeTable;
import org.qingyu.table.RegionStandingTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarningIssuedTable;

/** Kills a scoring at instants spread over its length; {@code -Dkills=20} runs the long campaign. */
class KilledScoreIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 20260510L);
    private static final List<WarehouseTable> WRITTEN = List.of(
            EventCurrentTable.TABLE,
            DailyCountTable.TABLE,
            ExceedanceTable.TABLE,
            FeedHealthTable.TABLE,
            RegionDayTable.TABLE,
            RegionShapeTable.TABLE,
            RegionStandingTable.TABLE,
            WarningIssuedTable.TABLE);

    @TempDir
    Path folder;

    /** Scores thirty days of the home in a process of its own. */
    static final class Child {

        public static void main(String[] home) {
            ScoredHome scored = new ScoredHome(Path.of(home[0]));
            scored.later(3600);
            ScoredHome.Said said =
                    scored.score("--from", DAY.minusDays(29).toString(), "--as-of", DAY.toString(), "--wait", "30");
            System.out.print(said.out() + said.err());
            System.exit(said.code() == ExitCode.DONE ? 0 : 1);
        }
    }

    @Test
    void aScoringThatWasKilledLeavesTheLevelsOfAnUndisturbedOne() throws Exception {
        ScoredHome undisturbed = loaded("undisturbed");
        ScoredHome killed = loaded("killed");
        long start = System.nanoTime();
        assertThat(run(undisturbed).waitFor()).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        var random = new SplittableRandom(SEED);
        for (int i = 0; i < KILLS; i++) {
            // Nothing is written in the first half, in which the engine starts.
            long instant = length / 2 + length * i / KILLS / 2 + random.nextLong(Math.max(1, length / KILLS / 2));
            Process scoring = run(killed);
            if (!scoring.waitFor(instant, TimeUnit.MILLISECONDS)) {
                scoring.destroyForcibly().waitFor();
            }
        }
        assertThat(run(killed).waitFor()).isZero();

        for (WarehouseTable table : WRITTEN) {
            assertThat(rows(killed, table))
                    .as("%s, seed %d", table.name(), SEED)
                    .isEqualTo(rows(undisturbed, table))
                    .isNotEmpty();
        }
    }

    private ScoredHome loaded(String name) throws Exception {
        ScoredHome home = new ScoredHome(folder.resolve(name));
        home.importRegions("v1", "东河镇");
        home.load(BEGIN, DAY, ScoredHome.history(3));
        return home;
    }

    private static Process run(ScoredHome home) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens=") || argument.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                home.root().toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Every row as text, sorted, without what belongs to the run. */
    private static List<String> rows(ScoredHome home, WarehouseTable table) {
        var texts = new ArrayList<String>();
        home.onLake(lake -> {
            for (TableRow row : lake.list(lake.scan(table))) {
                var text = new StringBuilder();
                for (WarehouseTable.Placed placed : table.columns()) {
                    boolean ofRun =
                            placed.column() == UnitColumns.RUN || placed.column() == WarningIssuedTable.ISSUED_AT;
                    text.append(ofRun ? "" : row.get(placed.column())).append('|');
                }
                texts.add(text.toString());
            }
        });
        texts.sort(null);
        return texts;
    }
}
