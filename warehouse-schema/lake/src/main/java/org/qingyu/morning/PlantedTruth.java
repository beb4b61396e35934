package org.qingyu.morning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the synthetic county hides: {@code truth.csv}. */
record PlantedTruth(List<Surge> surges) {

    /** One planted surge. */
    record Surge(
            String name,
            String regionCode,
            String categoryCode,
            LocalDate firstDay,
            LocalDate lastDay,
            int extraEvents) {

        boolean touches(LocalDate from, LocalDate to) {
            return !firstDay.isAfter(to) && !lastDay.isBefore(from);
        }
    }

    PlantedTruth {
        surges = List.copyOf(surges);
    }

    static PlantedTruth read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new PlantedTruth(rows.stream()
                    .map(row -> new Surge(
                            row.getField("surge"),
                            row.getField("region_code"),
                            row.getField("category_code"),
                            LocalDate.parse(row.getField("first_day")),
                            LocalDate.parse(row.getField("last_day")),
                            Integer.parseInt(row.getField("extra_events"))))
                    .toList());
        }
    }

    /** The surges of a window of days, the largest first. */
    List<Surge> within(LocalDate from, LocalDate to) {
        return surges.stream()
                .filter(surge -> surge.touches(from, to))
                .sorted(Comparator.comparingInt(Surge::extraEvents).reversed().thenComparing(Surge::name))
                .toList();
    }

    /** The surge planted in exactly this unit, the nearest in time if there are several. */
    static Optional<Surge> of(List<Surge> surges, String region, String category) {
        return surges.stream()
                .filter(surge -> surge.regionCode().equals(region)
                        && surge.categoryCode().equals(category))
                .max(Comparator.comparing(Surge::lastDay));
    }
}
