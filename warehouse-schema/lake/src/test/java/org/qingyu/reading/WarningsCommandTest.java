package org.qingyu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;

class WarningsCommandTest {

    @TempDir
    static Path folder;

    private final Reader reader = new Reader(folder);

    @BeforeAll
    static void fill() {
        Reader.fill(folder);
    }

    @Test
    void theNewestScoredDayIsTheDefault() {
        assertThat(reader.run("warnings")).isEqualTo(ExitCode.DONE);

        assertThat(reader.lines())
                .first()
                .isEqualTo("day,region_code,region_name,category_code,category_name,level,previous_level,since,"
                        + "handling,rules,window_days,observed,expected,threshold,score,p_value,completeness,reason,"
                        + "revision,issued_at,rule_set,run");
        assertThat(reader.lines().subList(1, reader.lines().size()))
                .containsExactly(
                        "2026-05-02,990101,名990101,ALL,类ALL,GREY,,2026-05-02,,R1;R2,7,5,1.25,,,,1,原因,1,"
                                + "2026-05-03T08:00:00+08:00,rs,run1",
                        "2026-05-02,990101,名990101,D06,类D06,GREEN,RED,2026-05-02,,R1;R2,7,5,1.25,,,,1,原因,1,"
                                + "2026-05-03T08:00:00+08:00,rs,run1");
    }

    @Test
    void theLastRevisionStandsAndAVillageThatTurnedGreenIsLeftOut() {
        reader.run("warnings", "--as-of", "2026-05-01");

        assertThat(units()).containsExactly("990101 ALL GREEN 1", "990101 D06 RED 2", "990101001 ALL RED 1");
    }

    @Test
    void knownAtGivesTheRevisionIssuedByThen() {
        reader.run("warnings", "--known-at", "2026-05-02T12:00:00+08:00");

        assertThat(units())
                .containsExactly(
                        "990101 ALL GREEN 1", "990101 D06 YELLOW 1", "990101001 ALL RED 1", "990101001 D06 RED 1");
    }

    @Test
    void allRevisionsAreListedInOrder() {
        reader.run("warnings", "--as-of", "2026-05-01", "--all-revisions", "--category", "D06", "--region", "名990101");

        assertThat(units()).containsExactly("990101 D06 YELLOW 1", "990101 D06 RED 2");
    }

    @Test
    void changesAreWhatRoseOrFell() {
        reader.run("warnings", "--changes");

        assertThat(units()).containsExactly("990101 D06 GREEN 1");
    }

    @Test
    void levelsAndRangesNarrowTheList() {
        reader.run("warnings", "--from", "2026-05-01", "--level", "red,grey");

        assertThat(units()).containsExactly("990101 D06 RED 2", "990101001 ALL RED 1", "990101 ALL GREY 1");
    }

    @Test
    void anUnscoredDayIsExitThreeAndSaysTheNewest() {
        assertThat(reader.run("warnings", "--as-of", "2026-06-01")).isEqualTo(ExitCode.NO_INPUT);

        assertThat(reader.err()).contains("newest scored day is 2026-05-02");
    }

    @Test
    void anUnknownRegionSuggestsNearOnes() {
        assertThat(reader.run("warnings", "--region", "9901O1")).isEqualTo(ExitCode.USAGE);

        assertThat(reader.err()).contains("did you mean 名990101 (990101)");
    }

    @Test
    void aTableCountsWhatIsGreen() {
        reader.run("warnings", "--format", "table");

        assertThat(reader.lines()).hasSize(3).last().isEqualTo("绿 GREEN: 1 个单元正常");
    }

    private List<String> units() {
        var units = new ArrayList<String>();
        for (String line : reader.lines().subList(1, reader.lines().size())) {
            String[] cells = line.split(",");
            units.add(cells[1] + " " + cells[3] + " " + cells[5] + " " + cells[18]);
        }
        return units;
    }
}
