package org.qingyu.morning;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qingyu.command.TextWidth;
import org.qingyu.home.Home;
import org.qingyu.query.HomeLake;
import org.qingyu.query.IssuedWarnings;
import org.qingyu.table.TableRow;
import org.qingyu.table.UnitColumns;
import org.qingyu.table.WarningIssuedTable;

/** The end of the demonstration: what is red and yellow today, what was planted, what to open and what to type next. */
final class DemoReport {

    private static final int LOOK_BACK_DAYS = 13;
    private static final int SHOWN = 25;

    private final Home home;
    private final LocalDate day;
    private final PrintStream out;

    DemoReport(Home home, LocalDate day, PrintStream out) {
        this.home = home;
        this.day = day;
        this.out = out;
    }

    void print() throws IOException {
        List<TableRow> alarms = alarms();
        Path truthFile = DemoCommand.files(home).resolve("truth.csv");
        List<PlantedTruth.Surge> planted = PlantedTruth.read(truthFile).within(day.minusDays(LOOK_BACK_DAYS), day);
        printAlarms(alarms, planted);
        printTruth(alarms, planted);
        printPaths();
        printNext(alarms);
    }

    /** Red before yellow. */
    private List<TableRow> alarms() {
        try (HomeLake lake = HomeLake.open(home)) {
            return IssuedWarnings.latest(new IssuedWarnings(lake).revisions(day, day, null)).stream()
                    .filter(row -> !row.require(UnitColumns.REGION_LEVEL).equals("village"))
                    .filter(row -> Set.of("RED", "YELLOW").contains(row.require(WarningIssuedTable.LEVEL)))
                    .sorted(Comparator.comparing(row -> row.require(WarningIssuedTable.LEVEL)))
                    .toList();
        }
    }

    private void printAlarms(List<TableRow> alarms, List<PlantedTruth.Surge> planted) {
        out.println();
        out.println(day + " 红黄预警单元 red and yellow (towns and county): " + alarms.size());
        alarms.stream().limit(SHOWN).forEach(row -> {
            String unit = row.require(UnitColumns.REGION_NAME) + " " + row.require(UnitColumns.CATEGORY_NAME);
            String code = row.require(UnitColumns.REGION_CODE) + " " + row.require(UnitColumns.CATEGORY_CODE);
            Double expected = row.get(UnitColumns.EXPECTED);
            out.println("  "
                    + padded(row.require(WarningIssuedTable.LEVEL).equals("RED") ? "▲红" : "●黄", 6)
                    + padded(unit, 34)
                    + padded(code, 18)
                    + padded(
                            String.format(
                                    Locale.ROOT,
                                    "实际 %d 预期 %.1f",
                                    row.require(UnitColumns.OBSERVED),
                                    expected == null ? 0 : expected),
                            24)
                    + PlantedTruth.of(
                                    planted,
                                    row.require(UnitColumns.REGION_CODE),
                                    row.require(UnitColumns.CATEGORY_CODE))
                            .map(surge -> "← 植入 planted " + surge.firstDay() + " +" + surge.extraEvents())
                            .orElse(""));
        });
        if (alarms.size() > SHOWN) {
            out.println("  … " + (alarms.size() - SHOWN) + " more: qingyu warnings --level red,yellow");
        }
    }

    private void printTruth(List<TableRow> alarms, List<PlantedTruth.Surge> planted) {
        Map<String, String> levels = new HashMap<>();
        alarms.forEach(row -> levels.put(
                row.require(UnitColumns.REGION_CODE) + row.require(UnitColumns.CATEGORY_CODE),
                row.require(WarningIssuedTable.LEVEL)));
        out.println();
        out.println("植入的真相 planted in the last " + (LOOK_BACK_DAYS + 1) + " days: " + planted.size());
        for (PlantedTruth.Surge surge : planted) {
            String level = levels.getOrDefault(surge.regionCode() + surge.categoryCode(), "—");
            out.println("  "
                    + padded(surge.regionCode() + " " + surge.categoryCode(), 18)
                    + surge.firstDay() + " … " + surge.lastDay()
                    + padded("  +" + surge.extraEvents(), 8)
                    + level);
        }
    }

    private void printPaths() throws IOException {
        out.println();
        out.println("打开 open:");
        for (Path folder : List.of(home.briefs(), home.outbox())) {
            newest(folder).forEach(path -> out.println("  " + path));
        }
    }

    private static List<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    new ArrayList<>(files.filter(Files::isRegularFile).toList());
            found.sort(Comparator.comparing((Path path) -> path.toFile().lastModified())
                    .reversed()
                    .thenComparing(path -> path));
            return found.subList(0, Math.min(2, found.size()));
        }
    }

    private void printNext(List<TableRow> alarms) {
        String options = " --home " + home.root();
        out.println();
        out.println("接着试 next:");
        alarms.stream()
                .filter(row -> row.require(UnitColumns.REGION_LEVEL).equals("town"))
                .findFirst()
                .or(() -> alarms.stream().findFirst())
                .ifPresentOrElse(
                        row -> out.println("  bin/qingyu explain " + row.require(UnitColumns.REGION_CODE) + " "
                                + row.require(UnitColumns.CATEGORY_CODE) + options),
                        () -> out.println("  bin/qingyu status" + options));
        out.println("  bin/qingyu warnings --level red,yellow" + options);
        out.println("  bin/qingyu show event.current --where \"registered_date = '" + day + "'\" --columns"
                + " registered_at,feed,region_code,category_code" + options);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - TextWidth.of(text)));
    }
}
