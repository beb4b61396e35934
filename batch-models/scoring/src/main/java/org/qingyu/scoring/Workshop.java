package org.qingyu.scoring;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.qingyu.event.CategoryResolver;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.known.HomeRules;
import org.qingyu.known.KnownRegions;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.LoadLog;
import org.qingyu.operation.OperationalDatabase;
import org.qingyu.operation.RunLog;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarehouseTable;

/** A home opened for scoring: its lake, its database, and a Spark that starts when it is first needed. */
final class Workshop implements AutoCloseable {

    private static final String SCRATCH = "spark-";

    private final Home home;
    private final HomeConfig config;
    private final Lake lake;
    private final OperationalDatabase database;
    private final CategoryResolver categories;
    private final KeptRules keptRules;
    private final Path scratch;
    private @Nullable SparkSession spark;

    private Workshop(Home home, Lake lake, OperationalDatabase database, CategoryResolver categories) {
        this.home = home;
        this.config = home.config();
        this.lake = lake;
        this.database = database;
        this.categories = categories;
        this.keptRules = new KeptRules(lake, categories);
        this.scratch =
                home.checkpoints().resolve(SCRATCH + ProcessHandle.current().pid());
    }

    static Workshop open(Home home) throws SQLException {
        return open(home, CategoryResolver.standard());
    }

    /** The workshop of a program that is shipped with other code maps and keyword rules. */
    static Workshop open(Home home, CategoryResolver shipped) throws SQLException {
        return new Workshop(
                home, Lake.open(LakeLocation.embeddedIn(home.root())), OperationalDatabase.open(home.root()), shipped);
    }

    /** The home's folder. */
    Path root() {
        return home.root();
    }

    HomeConfig config() {
        return config;
    }

    Lake lake() {
        return lake;
    }

    OperationalDatabase database() {
        return database;
    }

    MergedEvents mergedEvents() {
        return new MergedEvents(spark(), lake, database, config.zone());
    }

    SparkSession spark() {
        if (spark == null) {
            spark = LocalSpark.session(LakeLocation.embeddedIn(home.root()), scratch);
        }
        return spark;
    }

    /** What a run that begins now reads. */
    Frozen frozenNow(Instant now) throws SQLException, IOException {
        return new Frozen(
                new LoadLog(database).lastEndedBy(now),
                KnownRegions.knownBy(lake, now),
                HomeRules.of(home),
                categories,
                Versions.ofProgram(),
                Instant.MAX);
    }

    /** What a run at an earlier instant would have read. */
    Frozen frozenAt(Instant instant) throws SQLException, IOException {
        List<RunLog.Run> runs = new RunLog(database)
                .all().stream().filter(run -> !run.startedAt().isAfter(instant)).toList();
        RunLog.@Nullable Inputs last =
                runs.isEmpty() ? null : runs.get(runs.size() - 1).inputs();
        return new Frozen(
                new LoadLog(database).lastEndedBy(instant),
                KnownRegions.knownBy(lake, instant),
                last == null ? HomeRules.of(home) : keptRules.rulesOf(last.ruleSet()),
                last == null ? categories : keptRules.categoriesOf(last.mapVersion()),
                Versions.ofProgram(),
                instant);
    }

    /** What a recorded run read. */
    Frozen frozenFor(RunLog.Run run, Instant issuedAt) {
        RunLog.Inputs inputs = run.inputs();
        return new Frozen(
                inputs.knownLoad(),
                KnownRegions.ofVersion(lake, inputs.regionVersion()),
                keptRules.rulesOf(inputs.ruleSet()),
                keptRules.categoriesOf(inputs.mapVersion()),
                inputs.codeVersion(),
                issuedAt);
    }

    /** The rules of earlier runs, and those of this one. */
    KeptRules keptRules() {
        return keptRules;
    }

    /** Rows of a day that was scored before give way to those of this run. */
    void replace(WarehouseTable table, Scoring.Days days, List<TableRow> rows) {
        boolean scoredBefore = !lake.list(lake.scan(table)
                        .columns(UnitColumns.DAY)
                        .where(Expressions.greaterThanOrEqual(
                                UnitColumns.DAY.name(), days.from().toString()))
                        .where(Expressions.lessThanOrEqual(
                                UnitColumns.DAY.name(), days.to().toString())))
                .isEmpty();
        if (scoredBefore) {
            spark().sql("DELETE FROM %s WHERE %s BETWEEN DATE '%s' AND DATE '%s'"
                    .formatted(SparkRows.nameOf(table), UnitColumns.DAY.name(), days.from(), days.to()));
        }
        lake.append(table, rows);
    }

    /** Removes what processes that died left behind; only for the holder of the writer's lock. */
    void sweep() throws IOException {
        if (!Files.isDirectory(home.checkpoints())) {
            return;
        }
        try (var folders = Files.newDirectoryStream(home.checkpoints(), SCRATCH + "*")) {
            for (Path folder : folders) {
                String process = folder.getFileName().toString().substring(SCRATCH.length());
                boolean alive = process.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(process)).isPresent();
                if (!alive) {
                    delete(folder);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        if (spark != null) {
            spark.stop();
        }
        lake.close();
        database.close();
        delete(scratch);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
