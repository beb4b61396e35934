package org.qingyu.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingyu.ingest.decode.IntakeFile.Step;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;

/** The public data sets beside the project; skipped where they are not. */
class RealDataTest {

    private static final Path DATA = Path.of("../../shared/data");

    private record Tally(
            long read, long accepted, Map<String, Integer> reasons, Set<String> ids, Map<String, Integer> places) {}

    @Test
    void petitionsAreAcceptedToTheLast() throws IOException {
        Tally tally = load("cn_petitions/messages.csv.gz", "cn-petitions");

        assertThat(tally.read()).isEqualTo(7621);
        assertThat(tally.reasons()).isEmpty();
        assertThat(tally.ids()).hasSize(7621);
        assertThat(tally.places()).containsKeys("A7县", "A3区", "K市");
    }

    @Test
    void policeEventsAndTheirRevisionsHaveTheSameIds() throws IOException {
        Tally events = load("se_police_events/events.csv.gz", "se-police-events");
        Tally revisions = load("se_police_events/revisions.csv.gz", "se-police-revisions");

        assertThat(events.read()).isEqualTo(56759);
        assertThat(events.reasons()).isEmpty();
        assertThat(events.ids()).hasSize(56759);
        assertThat(revisions.read()).isEqualTo(2298);
        assertThat(revisions.reasons()).isEmpty();
        assertThat(revisions.ids()).hasSize(1111);
        assertThat(events.ids()).containsAll(revisions.ids());
    }

    @Test
    void callsAreAcceptedToTheLast() throws IOException {
        Tally tally = load("us_montgomery_911/calls.csv.gz", "montgomery-911");

        assertThat(tally.read()).isEqualTo(99492);
        assertThat(tally.reasons()).isEmpty();
        assertThat(tally.ids()).hasSize(99492);
        assertThat(tally.places()).hasSize(69);
    }

    private static Tally load(String name, String expectedProfile) throws IOException {
        Path path = DATA.resolve(name);
        assumeThat(path).as("the public data beside the project").exists();
        InputPlan plan = InputPlan.of(List.of(path.toString()), null, Intakes.PROFILES.all());
        assertThat(plan.files())
                .singleElement()
                .satisfies(file -> assertThat(file.profile().name()).isEqualTo(expectedProfile));
        return tally(plan.files().get(0));
    }

    private static Tally tally(InputPlan.PlannedFile planned) throws IOException {
        var reasons = new HashMap<String, Integer>();
        var ids = new HashSet<String>();
        var places = new HashMap<String, Integer>();
        var row = EventHistoryTable.TABLE.row();
        long accepted = 0;
        try (var file = IntakeFile.open(planned.path(), planned.profile(), Intakes.context())) {
            for (Step step = file.next(row); step != Step.END; step = file.next(row)) {
                if (step == Step.ACCEPTED) {
                    accepted++;
                    ids.add(row.require(EventColumns.EVENT_ID));
                    places.merge(row.orElse(EventColumns.REGION_NAME, ""), 1, Integer::sum);
                } else {
                    file.problems()
                            .forEach(p -> reasons.merge(
                                    p.reason().code() + " " + p.column() + " " + p.found(), 1, Integer::sum));
                }
            }
            return new Tally(file.read(), accepted, reasons, ids, places);
        }
    }
}
