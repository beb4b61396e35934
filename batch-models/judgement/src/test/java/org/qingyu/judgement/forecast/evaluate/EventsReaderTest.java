package org.qingyu.judgement.forecast.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.forecast.WeekPanel;
import org.qingyu.judgement.forecast.WeekPanel.Cell;

class EventsReaderTest {

    @TempDir
    Path folder;

    private WeekPanel read(String csv, String dayColumn) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), csv);
        var columns = new EventsReader.Columns(dayColumn, "where", "what", Map.entry("digest", "1"), 2);
        return new EventsReader(file, columns).read(LocalDate.parse("2025-01-14"));
    }

    @Test
    void countsByWeekRegionAndTheMostFrequentCategories() throws IOException {
        WeekPanel panel = read("""
                id,when,where,what,digest,text
                1,2025-01-01 07:18,A,theft,0,"two
                lines, a ""quote"" and a comma"
                2,2025-01-07,A,theft,0,
                3,2025-01-08,A,theft,0,
                4,2025-01-14,B,fire,0,
                5,2025-01-14,B,fire,1,a summary
                6,2025-01-15,B,fire,0,after the last day
                7,2025-01-02,B,fire,0,
                8,2025-01-02,B,rare,0,
                9,2025-01-02,,theft,0,nowhere
                """, "when");

        assertThat(panel.cells())
                .containsExactly(
                        new Cell("A", "fire"), new Cell("A", "theft"), new Cell("B", "fire"), new Cell("B", "theft"));
        assertThat(panel.lastDayOf(1)).isEqualTo("2025-01-14");
        assertThat(panel.counts(0)).containsExactly(0, 0);
        assertThat(panel.counts(1)).containsExactly(2, 1);
        assertThat(panel.counts(2)).containsExactly(1, 1);
    }

    @Test
    void aColumnThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> read("id,where,what,digest\n1,A,theft,0\n", "when"))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("a column when");
    }
}
