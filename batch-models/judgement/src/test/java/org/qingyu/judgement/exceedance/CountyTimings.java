package org.qingyu.judgement.exceedance;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How much processor time a day's judgement (R1) of 1, 10 and 100 counties takes and how much memory it needs: three years of
 * daily counts, 12 towns, 29 categories, four feeds each. Arguments: numbers of counties. Figures in METHOD.md.
 */
final class CountyTimings {

    private static final int DAYS = 1096;
    private static final int TOWNS = 12;

    private CountyTimings() {}

    public static void main(String[] args) {
        // Once to warm up, so that the first number is not the compiler's.
        judge(0);
        for (String wanted : args) {
            int counties = Integer.parseInt(wanted);
            long nanos = 0;
            long cells = 0;
            for (int county = 1; county <= counties; county++) {
                long begin = processorTime();
                cells += judge(county);
                nanos += processorTime() - begin - drawn;
            }
            Runtime machine = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "counties=%d units=%d seconds=%.2f seconds_a_county=%.3f heap_mb=%d%n",
                    counties,
                    cells,
                    nanos / 1e9,
                    nanos / 1e9 / counties,
                    (machine.totalMemory() - machine.freeMemory()) >> 20);
        }
    }

    private static long drawn;

    /** Of this thread: a busy machine does not change it. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long judge(long seed) {
        long begin = processorTime();
        var county = new SimulatedCounty(seed, TOWNS, 29, DAYS, 135);
        var table = county.table();
        drawn = processorTime() - begin;
        LocalDate last = table.dayAt(DAYS - 1);
        return Exceedance.of(
                        table,
                        Units.ofCounty(table, SimulatedCounty.COUNTY, county.towns, county.categories),
                        SimulatedCounty.CALENDAR,
                        Budget.DEFAULT)
                .judge(last, last)
                .units()
                .size();
    }
}
