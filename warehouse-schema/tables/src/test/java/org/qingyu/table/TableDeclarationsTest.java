package org.qingyu.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingyu.table.Column.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.golden.Golden;

class TableDeclarationsTest {

    @Test
    void theDictionaryIsTheOneInGit() {
        Golden.assertMatches(
                "data-dictionary.md",
                TableText.dictionary(Tables.all()) + TableText.viewDictionary(WarehouseView.all()));
    }

    @Test
    void theSqlIsTheOneInGit() {
        String sql = Tables.all().stream().map(TableText::createStatement).collect(Collectors.joining("\n"));

        Golden.assertMatches("tables.sql", sql);
    }

    /** The list only grows: {@code -Dgolden.update=true} adds lines to it but never takes one away. */
    @Test
    void everyReleasedColumnIsStillThereWithItsIdNameAndType() throws IOException {
        Path file = Path.of("src", "test", "resources", "golden", "released-columns.txt");
        List<String> now = Tables.all().stream()
                .flatMap(table -> TableText.released(table).stream())
                .toList();
        List<String> released = Files.exists(file) ? Files.readAllLines(file) : List.of();

        assertThat(now).as("columns declared now").containsAll(released);
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, now);
        }
        assertThat(Files.readAllLines(file)).as("released columns").containsExactlyElementsOf(now);
    }

    @Test
    void theQueriesOfViewsAreTheOnesInGit() {
        String sql = WarehouseView.all().stream()
                .map(view -> "-- " + view.name() + "\n" + view.sql() + "\n")
                .collect(Collectors.joining("\n"));

        Golden.assertMatches("views.sql", sql);
    }

    @Test
    void everyTableHasAnotherNameAndSaysItsGrainAsASentence() {
        Set<String> names = new HashSet<>();
        for (WarehouseTable table : Tables.all()) {
            assertThat(names.add(table.name())).as(table.name()).isTrue();
            assertThat(table.grain()).endsWith(".");
        }
    }

    @Test
    void noTableHasAColumnForAPerson() {
        Set<String> forbidden = Set.of("name_of_person", "id_number", "phone", "mobile", "petitioner", "household");
        for (WarehouseTable table : Tables.all()) {
            for (WarehouseTable.Placed placed : table.columns()) {
                assertThat(forbidden).doesNotContain(placed.column().name());
            }
        }
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        var first = column("events", ColumnType.COUNT, "test", "A count");
        var second = column("events", ColumnType.COUNT, "test", "Another count");

        assertThatThrownBy(() -> WarehouseTable.table("test.twice", "One row.", "test")
                        .required(1, first)
                        .required(2, second)
                        .build())
                .hasMessageContaining("two columns called events");
    }

    @Test
    void aRowGivesBackWhatWasSet() {
        TableRow row = DailyCountTable.TABLE.row().set(DailyCountTable.EVENTS, 3L);

        assertThat(row.get(DailyCountTable.EVENTS)).isEqualTo(3L);
        assertThat(row.get(UnitColumns.CATEGORY_CODE)).isNull();
        assertThatThrownBy(() -> row.get(RegionTable.POPULATION)).hasMessageContaining("no column population");
    }
}
