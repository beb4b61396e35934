package org.qingyu.region;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/**
 * The county's region list as a CSV file: {@code code,name,parent_code}, and where known {@code
 * level,class,population,valid_from,valid_to,lon,lat,synonyms,neighbours,successors}. UTF-8 with or without its mark, or
 * GB18030; separated by comma, semicolon or tab; Chinese headers are understood. Read strictly: a file with one wrong cell
 * is refused, with every wrong cell named.
 */
public final class RegionCsv {

    /** The columns in the order in which they are written. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "parent_code",
            "level",
            "class",
            "population",
            "valid_from",
            "valid_to",
            "lon",
            "lat",
            "synonyms",
            "neighbours",
            "successors");

    private static final List<String> REQUIRED = List.of("code", "name", "parent_code");
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("代码", "code"),
            Map.entry("区划代码", "code"),
            Map.entry("行政区划代码", "code"),
            Map.entry("名称", "name"),
            Map.entry("地名", "name"),
            Map.entry("上级代码", "parent_code"),
            Map.entry("级别", "level"),
            Map.entry("层级", "level"),
            Map.entry("分类", "class"),
            Map.entry("类别", "class"),
            Map.entry("人口", "population"),
            Map.entry("常住人口", "population"),
            Map.entry("启用日期", "valid_from"),
            Map.entry("停用日期", "valid_to"),
            Map.entry("经度", "lon"),
            Map.entry("纬度", "lat"),
            Map.entry("别名", "synonyms"),
            Map.entry("相邻", "neighbours"),
            Map.entry("后继代码", "successors"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RegionCsv() {}

    /** Reads and checks a file; every problem at once is exit 3. */
    public static RegionList read(Path file) {
        try {
            return read(decode(Files.readAllBytes(file), file.toString()), file.toString());
        } catch (IOException e) {
            throw QingyuError.of(
                            ExitCode.NO_INPUT,
                            "a readable region list",
                            Files.isDirectory(file) ? "a directory" : "a file that cannot be read",
                            file.toString(),
                            "give a CSV file with the columns code,name,parent_code")
                    .causedBy(e);
        }
    }

    static RegionList read(String text, String where) {
        var problems = new ArrayList<String>();
        var regions = new ArrayList<Region>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Map<String, Integer> columns = Map.of();
            for (var row : csv) {
                if (columns.isEmpty()) {
                    columns = columnsOf(row, where);
                } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    regions.addAll(new RegionRow(row, columns, problems).read());
                }
            }
            if (columns.isEmpty()) {
                problems.add("expected a header with code,name,parent_code, found an empty file");
            }
        } catch (CsvParseException e) {
            problems.add("expected rows of RFC 4180, found " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            problems.add("expected every quote to be closed, found one that is not");
        }
        if (problems.isEmpty()) {
            problems.addAll(RegionList.problemsOf(regions));
        }
        if (!problems.isEmpty()) {
            throw QingyuError.of(ExitCode.NO_INPUT, "region list " + where, problems);
        }
        return RegionList.of(regions);
    }

    private static Map<String, Integer> columnsOf(CsvRecord header, String where) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip();
            columns.putIfAbsent(CHINESE.getOrDefault(name, name.toLowerCase(Locale.ROOT)), i);
        }
        var missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "the columns code,name,parent_code",
                    "no column " + String.join(",", missing),
                    "in the header of " + where,
                    "name the columns as 'regions --format csv' prints them");
        }
        return columns;
    }

    private static char separatorOf(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ';';
    }

    private static String decode(byte[] bytes, String where) {
        var charset = isText(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        if (!isText(bytes, charset)) {
            throw QingyuError.of(
                    ExitCode.NO_INPUT,
                    "text in UTF-8 or GB18030",
                    "bytes that are neither",
                    where,
                    "save the list as CSV UTF-8 and import it again");
        }
        String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isText(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The list as CSV text that {@link #read} reads back. */
    public static String write(List<Region> regions) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (var region : regions) {
                csv.writeRecord(cells(region));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The cells of a region under {@link #COLUMNS}; lists are joined by {@code ;}. */
    public static List<String> cells(Region region) {
        var cells = new ArrayList<String>();
        cells.add(region.code());
        cells.add(region.name());
        cells.add(orEmpty(region.parentCode()));
        cells.add(region.level().code());
        cells.add(orEmpty(region.regionClass()));
        cells.add(orEmpty(region.population()));
        cells.add(orEmpty(region.validFrom()));
        cells.add(orEmpty(region.validTo()));
        cells.add(orEmpty(region.lon()));
        cells.add(orEmpty(region.lat()));
        cells.add(String.join(";", region.synonyms()));
        cells.add(String.join(";", region.neighbours()));
        cells.add(String.join(";", region.successors()));
        return cells;
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
