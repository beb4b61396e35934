package org.qingyu.judgement.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares {@code farrington} with decisions another program made: {@code GoldenParity WIDE.csv GOLDEN.csv}. GOLDEN has the
 * columns series,t,alarm,score,upper,mu,phi. Prints the differences.
 */
final class GoldenParity {

    private static final int FROM = 576;

    private GoldenParity() {}

    public static void main(String[] args) throws IOException {
        WideTable table = WideTableReader.read(Path.of(args[0]));
        SeriesScores[] scores = new SeriesScores[table.size()];
        Map<String, SeriesScores> byName = new HashMap<>();
        Farrington farrington = new Farrington(Period.WEEKLY, 0.01);
        for (int series = 0; series < table.size(); series++) {
            scores[series] = new SeriesScores(FROM, table.steps());
            farrington.judge(table.counts(series), scores[series]);
            byName.put(table.name(series), scores[series]);
        }
        int decisions = 0;
        int otherAlarms = 0;
        int otherMeans = 0;
        try (BufferedReader lines = WideTableReader.open(Path.of(args[1]))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                List<String> fields = CsvLine.split(line);
                SeriesScores mine = byName.get(fields.get(0));
                int step = Integer.parseInt(fields.get(1));
                decisions++;
                otherAlarms += mine.alarm(step) == fields.get(2).equals("1") ? 0 : 1;
                double mean = Double.parseDouble(fields.get(5));
                otherMeans += Math.abs(mine.expected(step) / mean - 1) > 1e-4 ? 1 : 0;
            }
        }
        System.out.printf(
                "decisions=%d alarms_different=%d means_beyond_1e-4=%d%n", decisions, otherAlarms, otherMeans);
    }
}
