package org.qingyu.backtest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.backtest.Surge;

/**
 * Surges that are known: {@code region_code,category_code,first_day,last_day}, and {@code surge} and {@code extra_events} where
 * there are some. {@code generate} writes such a file; outcomes that people confirmed can be written as one.
 */
final class TruthFile {

    private static final List<String> REQUIRED = List.of("region_code", "category_code", "first_day", "last_day");

    private TruthFile() {}

    static List<Surge> read(Path file) {
        var surges = new ArrayList<Surge>();
        var problems = new ArrayList<String>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String problem = add(row, surges);
                if (!problem.isEmpty()) {
                    problems.add("%s line %d: %s".formatted(file, row.getStartingLineNumber(), problem));
                }
                if (problems.size() >= 10) {
                    break;
                }
            }
        } catch (IOException failure) {
            throw QingyuError.of(
                            ExitCode.NO_INPUT,
                            "a CSV file of surges",
                            "none that can be read",
                            file.toString(),
                            "name another with --truth")
                    .causedBy(failure);
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.NO_INPUT, "truth that cannot be read", problems);
        }
        return surges;
    }

    private static String add(NamedCsvRecord row, List<Surge> into) {
        Set<String> there = Set.copyOf(row.getHeader());
        for (String column : REQUIRED) {
            if (!there.contains(column)) {
                return "expected a column " + column + ", found " + row.getHeader();
            }
        }
        try {
            into.add(new Surge(
                    there.contains("surge") ? row.getField("surge") : String.valueOf(into.size() + 1),
                    row.getField("region_code").strip(),
                    row.getField("category_code").strip(),
                    LocalDate.parse(row.getField("first_day").strip()),
                    LocalDate.parse(row.getField("last_day").strip()),
                    there.contains("extra_events")
                                    && !row.getField("extra_events").isBlank()
                            ? Integer.parseInt(row.getField("extra_events").strip())
                            : 0));
            return "";
        } catch (DateTimeException | NumberFormatException unreadable) {
            return "expected days like 2026-05-10 and a whole number of extra_events, found something else";
        } catch (IllegalArgumentException backwards) {
            return "expected a last_day not before first_day, found one before it";
        }
    }
}
