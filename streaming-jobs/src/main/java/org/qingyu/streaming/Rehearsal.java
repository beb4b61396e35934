package org.qingyu.streaming;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.ingest.decode.IntakeFile;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;
import org.qingyu.table.EventRejectedTable;
import org.qingyu.table.TableRow;

/** Does everything a load does but write: the same decoding and the same admission, one record after the other. */
final class Rehearsal {

    private static final int REFUSALS_SHOWN = 10;

    private final Home home;
    private final HomeConfig config;
    private final Instant now;
    private final List<String> refusals = new ArrayList<>();

    Rehearsal(Home home, HomeConfig config, Instant now) {
        this.home = home;
        this.config = config;
        this.now = now;
    }

    Load.Tally run(FileInflow files) throws IOException {
        Admission admission = new Admission(knownVersions(), new KeySet(0), config.zone(), false);
        IntakeDecoding decoding = files.decoding(new DecodingFacts(home, config, 0, now));
        for (int i = 0; i < decoding.files().size(); i++) {
            try (IntakeDecoding.LoadRecords records = decoding.read(i)) {
                read(records, admission);
            }
        }
        Load.Tally tally = Load.NOTHING;
        for (Delivery delivery : admission.deliveries()) {
            tally = tally.plus(
                    new Load.Tally(delivery.read(), delivery.accepted(), delivery.duplicate(), delivery.rejected()));
        }
        return tally;
    }

    /** The first refusals, a sentence each. */
    List<String> firstRefusals() {
        return refusals;
    }

    private void read(IntakeDecoding.LoadRecords records, Admission admission) throws IOException {
        admission.inPart(records.fileNumber());
        for (IntakeFile.Step step = records.next(); step != IntakeFile.Step.END; step = records.next()) {
            if (step == IntakeFile.Step.ACCEPTED) {
                TableRow event = records.event();
                byte[] key = event.require(EventColumns.VERSION_ID);
                admission.event(
                        event.require(EventColumns.FEED),
                        event.require(EventColumns.SOURCE_SYSTEM),
                        LakeKeys.high(key),
                        LakeKeys.low(key),
                        event.get(EventColumns.REGISTERED_AT),
                        records.droppedFields());
            } else {
                refuse(records.refusal(), admission, records.droppedFields());
            }
        }
    }

    private void refuse(TableRow refusal, Admission admission, long dropped) {
        byte[] key = LakeKeys.bytesOf(refusal.require(EventRejectedTable.REJECT_ID));
        admission.refusal(
                refusal.orElse(EventColumns.FEED, Delivery.UNKNOWN),
                refusal.require(EventRejectedTable.SOURCE),
                LakeKeys.high(key),
                LakeKeys.low(key),
                dropped);
        if (refusals.size() < REFUSALS_SHOWN) {
            refusals.add("%s:%d %s: expected %s, found %s"
                    .formatted(
                            refusal.require(EventRejectedTable.FILE),
                            refusal.require(EventRejectedTable.LINE),
                            refusal.require(EventRejectedTable.REASON),
                            refusal.orElse(EventRejectedTable.EXPECTED, "a record"),
                            refusal.orElse(EventRejectedTable.FOUND, "another")));
        }
    }

    private KeySet knownVersions() {
        if (!home.exists()) {
            return new KeySet(0);
        }
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            return lake.has(EventHistoryTable.TABLE)
                    ? LakeKeys.versionsIn(lake.icebergTable(EventHistoryTable.TABLE))
                    : new KeySet(0);
        }
    }
}
