package org.qingyu.streaming;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.decode.InputPlan;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.operation.TopicLog;
import org.qingyu.table.TableRow;

/** Files of a plan, and what an operator asks of their load. */
record FileInflow(InputPlan plan, Wish wish) implements Inflow {

    /**
     * What an operator asks of a load besides its files.
     *
     * @param yaml text of a profile given as a file, or null
     * @param overrides {@code --feed} and {@code --source}
     */
    record Wish(@Nullable Coverage covers, @Nullable String yaml, Map<String, String> overrides) {}

    @Override
    public boolean isEmpty() {
        return plan.files().isEmpty();
    }

    @Override
    public List<Sender> senders() {
        return plan.files().stream()
                .map(InputPlan.PlannedFile::profile)
                .distinct()
                .map(profile -> new Sender(
                        value(profile, EventField.FEED, profile.feed()),
                        value(profile, EventField.SOURCE_SYSTEM, null),
                        profile))
                .toList();
    }

    @Override
    public Source<RowData, ?, ?> source(DecodingFacts facts) {
        return OrderedFiles.source(decoding(facts));
    }

    IntakeDecoding decoding(DecodingFacts facts) {
        return new IntakeDecoding(plan, wish.yaml(), wish.overrides(), facts);
    }

    @Override
    public @Nullable Coverage covers() {
        return wish.covers();
    }

    @Override
    public List<TableRow> arrivalsOfNothing(LoadFacts facts) {
        String feed = wish.overrides().get(EventField.FEED.name());
        String source = wish.overrides().get(EventField.SOURCE_SYSTEM.name());
        if (feed != null && source != null) {
            return List.of(facts.arrival(feed, source, LoadFacts.ArrivalState.DECLARED));
        }
        return senders().stream()
                .filter(sender -> !sender.name().isEmpty())
                .map(sender -> facts.arrival(
                        String.valueOf(sender.feed()),
                        String.valueOf(sender.source()),
                        LoadFacts.ArrivalState.DECLARED))
                .toList();
    }

    @Override
    public List<TopicLog.Stretch> stretches() {
        return List.of();
    }

    private @Nullable String value(FeedProfile profile, EventField field, @Nullable String other) {
        String said = wish.overrides().get(field.name());
        if (said != null) {
            return said;
        }
        String constant = profile.constants().get(field);
        return constant != null ? constant : other;
    }
}
