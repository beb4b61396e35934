package org.qingyu.judgement.detect;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes a draw of a design as the judge reads it: {@code WriteDraw weekly|panel SEED DIR}. */
final class WriteDraw {

    private WriteDraw() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        long seed = Long.parseLong(args[1]);
        if (args[0].equals("weekly")) {
            weekly(new WeeklyDesign(seed, 50), folder);
        } else {
            panel(new PanelDesign(seed), folder);
        }
    }

    private static void weekly(WeeklyDesign draw, Path folder) throws IOException {
        table(folder.resolve("y0.csv.gz"), draw.quiet);
        table(folder.resolve("y1.csv.gz"), draw.withOutbreak);
        try (Writer meta = open(folder.resolve("meta.csv.gz"));
                Writer truth = open(folder.resolve("truth.csv.gz"))) {
            meta.write("series,scenario\n");
            truth.write("series,t,cases\n");
            for (int series = 0; series < draw.quiet.length; series++) {
                meta.write((series + 1) + "," + (draw.scenario[series] + 1) + "\n");
                for (int week = 0; week < WeeklyDesign.WEEKS; week++) {
                    if (draw.cases[series][week] > 0) {
                        truth.write((series + 1) + "," + (week + 1) + "," + draw.cases[series][week] + "\n");
                    }
                }
            }
        }
    }

    private static void panel(PanelDesign draw, Path folder) throws IOException {
        table(folder.resolve("y0.csv.gz"), draw.quiet);
        table(folder.resolve("y1.csv.gz"), draw.withEvents);
        try (Writer meta = open(folder.resolve("meta.csv.gz"));
                Writer truth = open(folder.resolve("truth.csv.gz"))) {
            meta.write("series,region,category,population,x,y\n");
            for (int series = 0; series < draw.places.size(); series++) {
                Place place = draw.places.get(series);
                meta.write((series + 1) + "," + place.region() + "," + place.category() + "," + place.population() + ","
                        + place.x() + "," + place.y() + "\n");
            }
            truth.write("event,kind,k,series,t,cases\n");
            for (int event = 0; event < draw.events.size(); event++) {
                PanelDesign.Injected injected = draw.events.get(event);
                Map<String, Integer> cells = new TreeMap<>();
                injected.cases().forEach(cell -> cells.merge((cell[0] + 1) + "," + (cell[1] + 1), 1, Integer::sum));
                for (Map.Entry<String, Integer> cell : cells.entrySet()) {
                    truth.write((event + 1) + "," + injected.kind() + "," + injected.size() + "," + cell.getKey() + ","
                            + cell.getValue() + "\n");
                }
            }
        }
    }

    private static void table(Path file, int[][] rows) throws IOException {
        try (Writer out = open(file)) {
            StringBuilder line = new StringBuilder("series");
            for (int step = 1; step <= rows[0].length; step++) {
                line.append(",t").append(step);
            }
            out.append(line.append('\n'));
            for (int series = 0; series < rows.length; series++) {
                line.setLength(0);
                line.append(series + 1);
                for (int count : rows[series]) {
                    line.append(',').append(count);
                }
                out.append(line.append('\n'));
            }
        }
    }

    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
    }
}
