package org.qingyu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.TableRow;

class EventMergeTest {

    private final Versions versions = new Versions();

    @Test
    void versionsThreeOneTwoLeaveThree() {
        TableRow third = versions.version(3L, "c").set(EventColumns.STATUS, "CLOSED");
        TableRow first = versions.version(1L, "a").set(EventColumns.STATUS, "REGISTERED");
        TableRow second = versions.version(2L, "b").set(EventColumns.STATUS, "ACCEPTED");

        TableRow merged = EventMerge.merge(List.of(third, first, second));

        assertThat(merged).isNotNull();
        assertThat(merged.get(EventColumns.STATUS)).isEqualTo("CLOSED");
        assertThat(merged.get(EventColumns.SOURCE_VERSION)).isEqualTo(3L);
    }

    @Test
    void aFieldThatAnUpdateDoesNotHaveKeepsItsValueAndOneItClearsLosesIt() {
        TableRow first =
                versions.version(1L, "a").set(EventColumns.DEPT_CODE, "d1").set(EventColumns.INVOLVED_COUNT, 14L);
        TableRow update = versions.version(2L, "b")
                .set(EventColumns.OP, "UPDATE")
                .set(EventColumns.REGISTERED_AT, null)
                .set(EventColumns.CLEARED_FIELDS, "[\"dept_code\"]");

        TableRow merged = EventMerge.merge(List.of(first, update));

        assertThat(merged).isNotNull();
        assertThat(merged.get(EventColumns.INVOLVED_COUNT)).isEqualTo(14L);
        assertThat(merged.get(EventColumns.DEPT_CODE)).isNull();
        assertThat(merged.get(EventColumns.REGISTERED_AT)).isEqualTo(Versions.BEGINNING);
    }

    @Test
    void aCancelledEventIsNotCurrentEvenWhenTheCancelOvertookTheInsert() {
        TableRow cancel = versions.version(null, "b").set(EventColumns.OP, "CANCEL");
        TableRow insert = versions.version(null, "a");

        assertThat(EventMerge.merge(List.of(cancel, insert))).isNull();
    }

    @Test
    void anUpdateWithoutItsInsertWaitsForTheRegistration() {
        TableRow update =
                versions.version(2L, "b").set(EventColumns.OP, "UPDATE").set(EventColumns.REGISTERED_AT, null);

        assertThat(EventMerge.merge(List.of(update))).isNull();
    }

    @Test
    void ofTwoRowsOfOneVersionTheLaterUpdateThenTheLargerHashWins() {
        TableRow later = versions.version(1L, "a")
                .set(EventColumns.UPDATED_AT, Versions.BEGINNING.plusSeconds(60))
                .set(EventColumns.STATUS, "later");
        TableRow earlier = versions.version(1L, "z")
                .set(EventColumns.UPDATED_AT, Versions.BEGINNING)
                .set(EventColumns.STATUS, "earlier")
                .set(EventColumns.DEPT_CODE, "d1");
        TableRow larger = versions.version(2L, "b").set(EventColumns.GRID_CODE, "larger");
        TableRow smaller = versions.version(2L, "a").set(EventColumns.GRID_CODE, "smaller");

        TableRow merged = EventMerge.merge(List.of(larger, later, smaller, earlier));

        assertThat(merged).isNotNull();
        assertThat(merged.get(EventColumns.STATUS)).isEqualTo("later");
        assertThat(merged.get(EventColumns.DEPT_CODE)).isEqualTo("d1");
        assertThat(merged.get(EventColumns.GRID_CODE)).isEqualTo("larger");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherTheOrderOfArrivalNorASecondFeedingMatters(long seed) {
        var random = new Random(seed);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TableRow row = versions.version(1L + random.nextInt(4), Integer.toString(random.nextInt(1000)));
            row.set(EventColumns.OP, i == 0 || random.nextInt(4) > 0 ? "UPDATE" : "CANCEL");
            row.set(EventColumns.STATUS, random.nextBoolean() ? "s" + random.nextInt(9) : null);
            row.set(EventColumns.DEPT_CODE, random.nextBoolean() ? "d" + random.nextInt(9) : null);
            row.set(EventColumns.CLEARED_FIELDS, random.nextInt(3) == 0 ? "[\"dept_code\"]" : null);
            rows.add(row);
        }
        TableRow expected = EventMerge.merge(rows);

        List<TableRow> shuffled = new ArrayList<>(rows);
        shuffled.addAll(rows.subList(0, 4));
        Collections.shuffle(shuffled, random);
        TableRow merged = EventMerge.merge(shuffled);

        assertThat(sourceFieldsOf(merged)).isEqualTo(sourceFieldsOf(expected));
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static List<Object> sourceFieldsOf(TableRow row) {
        List<Object> fields = new ArrayList<>();
        if (row != null) {
            EventColumns.SOURCE_FIELDS.forEach(field -> fields.add(row.at(EventHistoryTable.TABLE.positionOf(field))));
        }
        return fields;
    }
}
