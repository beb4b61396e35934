package org.qingyu.region;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingyu.guard.PersonalDataGuard;
import org.qingyu.guard.PersonalDataKind;

/** Reads one line of a region list; what is wrong with it goes to the list of problems, with line and column. */
final class RegionRow {

    private static final int LONGEST_NAME = 128;

    private final CsvRecord row;
    private final Map<String, Integer> columns;
    private final List<String> problems;
    private final int problemsBefore;

    RegionRow(CsvRecord row, Map<String, Integer> columns, List<String> problems) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    /** The region, or nothing if the line has a problem. */
    List<Region> read() {
        String code = text("code");
        checkCode(code);
        String name = text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            reject("name", "a name of 1 to " + LONGEST_NAME + " letters", lengthOf(name));
        }
        guard("name", name);
        var level = level(code);
        String parent = parent(code, level);
        var region = new Region(
                code,
                name,
                parent,
                level,
                orNull(text("class")),
                population(),
                day("valid_from"),
                day("valid_to"),
                degrees("lon", 180),
                degrees("lat", 90),
                list("synonyms"),
                list("neighbours"),
                list("successors"));
        if (region.validFrom() != null
                && region.validTo() != null
                && region.validTo().isBefore(region.validFrom())) {
            reject("valid_to", "a day not before valid_from", "an earlier one");
        }
        if (text("lon").isEmpty() != text("lat").isEmpty()) {
            reject("lat", "lon and lat together", "one of them");
        }
        region.synonyms().forEach(synonym -> guard("synonyms", synonym));
        return problems.size() == problemsBefore ? List.of(region) : List.of();
    }

    private void checkCode(String code) {
        if (code.isEmpty() || code.length() > Region.LONGEST_CODE) {
            reject("code", "12 digits, or a text of up to 32 characters", lengthOf(code));
        } else if (!Region.isTwelveDigits(code) && text("level").isEmpty()) {
            reject("code", "12 digits, or the column level filled", "a text of " + code.length() + " without level");
        }
        guard("code", code);
    }

    private RegionLevel level(String code) {
        String given = text("level");
        if (!given.isEmpty()) {
            var level = RegionLevel.find(given);
            if (level.isEmpty()) {
                reject("level", "county, town or village", lengthOf(given));
            }
            return level.orElse(RegionLevel.VILLAGE);
        }
        if (code.endsWith("000000")) {
            return RegionLevel.COUNTY;
        }
        return code.endsWith("000") ? RegionLevel.TOWN : RegionLevel.VILLAGE;
    }

    private @Nullable String parent(String code, RegionLevel level) {
        String parent = text("parent_code");
        if (level == RegionLevel.COUNTY) {
            return null;
        }
        if (parent.isEmpty() && Region.isTwelveDigits(code)) {
            return level == RegionLevel.TOWN ? code.substring(0, 6) + "000000" : code.substring(0, 9) + "000";
        }
        if (parent.isEmpty()) {
            reject("parent_code", "the code of the region above", "none");
        }
        return orNull(parent);
    }

    private @Nullable Long population() {
        Long population = parsed("population", "a whole number", text -> Long.valueOf(text.replace(",", "")));
        if (population != null && population < 0) {
            reject("population", "a number from 0", "a negative one");
        }
        return population;
    }

    private @Nullable LocalDate day(String column) {
        return parsed(column, "a day such as 2026-01-31", text -> LocalDate.parse(text.replace('/', '-')));
    }

    private @Nullable Double degrees(String column, int most) {
        Double degrees = parsed(column, "degrees", Double::valueOf);
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            reject(column, "degrees from -" + most + " to " + most, "a number outside");
            return null;
        }
        return degrees;
    }

    private <T> @Nullable T parsed(String column, String expected, Function<String, T> parser) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            reject(column, expected, lengthOf(text));
            return null;
        }
    }

    private List<String> list(String column) {
        return Arrays.stream(text(column).split("[;；|、]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Names of places may look like names of people; numbers of people have no place in the list. */
    private void guard(String column, String text) {
        PersonalDataGuard.inPlace(text)
                .filter(kind -> kind != PersonalDataKind.NAME)
                .ifPresent(
                        kind -> reject(column, "the name or code of a place", "personal data (" + kind.code() + ")"));
    }

    private String text(String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.getFieldCount()
                ? ""
                : row.getField(index).strip();
    }

    private void reject(String column, String expected, String found) {
        problems.add("line " + row.getStartingLineNumber() + ", column " + column + ": expected " + expected
                + ", found " + found);
    }

    private static String lengthOf(String text) {
        return text.isEmpty() ? "nothing" : "a text of " + text.length() + " characters";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
