package org.qingyu.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.notices.brief.CountyMonthPage;
import org.qingyu.notices.county.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code brief}: writes a page to print. */
@Command(
        name = "brief",
        description = "Writes a brief as one HTML page and prints its path. 简报",
        footer = {"", "Example: qingyu brief --kind county-month --date 2026-05-20"})
final class BriefCommand extends QingyuCommand {

    private static final String COUNTY_MONTH = "county-month";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            required = true,
            description = "county-month: the county's month up to a day.")
    String kind = COUNTY_MONTH;

    @Option(names = "--date", paramLabel = "DAY", description = "Last day of the brief (default: the newest scored).")
    @Nullable
    LocalDate date;

    @Option(names = "--region", paramLabel = "CODE", description = "One county, by code or name (default: every one).")
    @Nullable
    String region;

    @Option(names = "--output", paramLabel = "DIR", description = "Folder to write to (default: HOME/briefs).")
    @Nullable
    Path output;

    @Override
    protected ExitCode run() throws IOException {
        if (!kind.equals(COUNTY_MONTH)) {
            throw QingyuError.of(ExitCode.USAGE, "a kind of brief that exists", kind, "--kind", "use " + COUNTY_MONTH);
        }
        Home home = existingHome();
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            LocalDate day = JudgedDay.of(lake, home.config(), date);
            var reader = new MonthReader(lake, home.config(), day);
            for (Place county : counties(reader)) {
                String name = "%s-%s-%s.html".formatted(COUNTY_MONTH, county.code(), day);
                Path file = write(
                        home, name.replaceAll("[^A-Za-z0-9._-]", "_"), CountyMonthPage.html(reader.month(county)));
                out().println(file);
            }
        }
        return ExitCode.DONE;
    }

    private List<Place> counties(MonthReader reader) {
        List<Place> counties = reader.counties();
        String wanted = region;
        if (wanted == null) {
            return counties;
        }
        List<Place> named = counties.stream()
                .filter(place -> place.code().equals(wanted) || place.name().equals(wanted))
                .toList();
        if (named.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.USAGE,
                    "a county's code or name",
                    wanted,
                    "--region",
                    "use one of "
                            + String.join(
                                    ", ",
                                    counties.stream()
                                            .map(place -> place.code() + " " + place.name())
                                            .toList()));
        }
        return named;
    }

    /** The page appears whole or not at all. */
    private Path write(Home home, String name, String page) throws IOException {
        Path folder = output == null ? home.briefs() : output.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + name + ".part");
        Files.writeString(fresh, page, StandardCharsets.UTF_8);
        return Files.move(
                fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
