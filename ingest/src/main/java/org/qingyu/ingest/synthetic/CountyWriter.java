package org.qingyu.ingest.synthetic;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a synthetic county to a folder: the feeds' files, {@code regions.csv} and {@code truth.csv}. */
public final class CountyWriter {

    private static final String OURS = "{SHEQING,FANGQING,JINGQING,YUQING}-[0-9][0-9][0-9][0-9]-[0-9][0-9].jsonl";

    /** Whether the files hold what a reader must refuse. */
    public enum Manners {
        /** Every line is one JSON object of the standard form. */
        TIDY,
        /** Broken lines, and personal data where it does not belong. */
        AWKWARD
    }

    /**
     * What was written.
     *
     * @param events distinct events, second reports of a matter included, broken lines not
     * @param lines lines of all feed files
     * @param files feed files
     * @param broken lines that a reader must refuse
     */
    public record Written(long events, long lines, int files, int surges, int broken) {}

    private CountyWriter() {}

    /**
     * Writes the county; files of an earlier county in the same folder are replaced. The truth file comes last: where it
     * is, the county is whole.
     *
     * @param days told of each day written
     */
    public static Written write(SyntheticCounty county, Path folder, Manners manners, LongConsumer days)
            throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, OURS)) {
            for (var file : earlier) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder.resolve("truth.csv"));
        writeLines(folder.resolve("regions.csv"), regionRows(county));
        var written = writeFeeds(county, folder, manners, days);
        writeLines(folder.resolve("truth.csv"), truthRows(county));
        return written;
    }

    private static Written writeFeeds(SyntheticCounty county, Path folder, Manners manners, LongConsumer days) {
        var plan = county.plan();
        var awkward = new AwkwardLines(plan);
        boolean isAwkward = manners == Manners.AWKWARD;
        var records = new Records(plan, county.map(), county.shapes(), isAwkward ? awkward : AwkwardLines.NONE);
        var files = new CountyFiles(folder, plan.seed());
        try (files) {
            for (int number = 0; number < plan.days(); number++) {
                LocalDate day = plan.firstDay().plusDays(number);
                records.write(county.incidents().on(day), day, files::take);
                files.endDay(day);
                if (isAwkward) {
                    awkward.write(day, (feed, line) -> files.takeNow(day, feed, line));
                }
                days.accept(1);
            }
        }
        return new Written(
                records.events(), files.lines(), files.files(), county.truth().size(), awkward.lines());
    }

    private static List<String> regionRows(SyntheticCounty county) {
        var rows = new ArrayList<String>();
        rows.add("code,name,parent_code,level,class,population,valid_from,valid_to,lon,lat");
        for (var place : county.places()) {
            rows.add(String.join(
                    ",",
                    place.code(),
                    place.name(),
                    place.parentCode(),
                    place.level(),
                    place.grade(),
                    String.valueOf(place.population()),
                    text(place.validFrom()),
                    text(place.validTo()),
                    String.valueOf(place.lon()),
                    String.valueOf(place.lat())));
        }
        return rows;
    }

    private static List<String> truthRows(SyntheticCounty county) {
        var rows = new ArrayList<String>();
        rows.add("surge,region_code,category_code,first_day,last_day,extra_events");
        for (var surge : county.truth()) {
            rows.add(String.join(
                    ",",
                    String.valueOf(surge.surge()),
                    surge.regionCode(),
                    surge.categoryCode(),
                    surge.firstDay().toString(),
                    surge.lastDay().toString(),
                    String.valueOf(surge.extraEvents())));
        }
        return rows;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void writeLines(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n");
    }
}
