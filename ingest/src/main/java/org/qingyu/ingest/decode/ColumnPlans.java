package org.qingyu.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.FieldRule;
import org.qingyu.ingest.profile.HeaderText;

/** A profile's rules arranged by the source's columns. */
final class ColumnPlans {

    /** One column's share in one field. */
    record Use(FieldPlan plan, int part) {}

    private static final Use[] NOTHING = new Use[0];

    private final FeedProfile profile;
    private final ValueReader values;
    private final Map<String, Use[]> byHeader = new HashMap<>();
    private final List<FieldPlan> combined = new ArrayList<>();
    private final Map<EventField, FieldPlan> constants = new HashMap<>();

    ColumnPlans(FeedProfile profile) {
        this.profile = profile;
        this.values = new ValueReader(profile);
        for (FieldRule rule : profile.rules()) {
            add(rule);
        }
    }

    private void add(FieldRule rule) {
        var plan = new FieldPlan(rule, String.join("+", rule.columns()));
        if (plan.hasSeveralColumns()) {
            combined.add(plan);
        }
        for (int part = 0; part < rule.columns().size(); part++) {
            for (String header : profile.headersOf(rule.columns().get(part))) {
                String normal = HeaderText.normal(header);
                Use[] before = byHeader.getOrDefault(normal, NOTHING);
                Use[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = new Use(plan, part);
                byHeader.put(normal, after);
            }
        }
    }

    /** What a column of that header is used for; nothing when it is not on the allow-list. */
    Use[] usesOf(String header) {
        return byHeader.getOrDefault(HeaderText.normal(header), NOTHING);
    }

    ValueReader values() {
        return values;
    }

    void begin() {
        for (FieldPlan plan : combined) {
            Arrays.fill(plan.parts(), null);
        }
    }

    /** Takes one value of the source; a value that is one part of several waits for {@link #finish}. */
    void take(Use[] uses, ValueReader.Written written, char[] characters, int from, int length, EventDraft draft) {
        for (Use use : uses) {
            if (use.plan().hasSeveralColumns()) {
                use.plan().parts()[use.part()] = new String(characters, from, length).strip();
            } else {
                values.read(use.plan(), written, characters, from, length, draft);
            }
        }
    }

    /** Makes the values that come from several columns. */
    void finish(EventDraft draft) {
        for (FieldPlan plan : combined) {
            var filled = new ArrayList<String>();
            for (@Nullable String part : plan.parts()) {
                if (part != null && !part.isBlank()) {
                    filled.add(part);
                }
            }
            if (filled.isEmpty()) {
                continue;
            }
            switch (plan.rule().combination()) {
                case FIRST_FILLED -> read(plan, filled.get(0), draft);
                case JOINED -> read(plan, String.join(plan.rule().separator(), filled), draft);
                case LISTED -> {
                    if (filled.size() == 1) {
                        read(plan, filled.get(0), draft);
                    } else {
                        values.list(plan, filled, draft);
                    }
                }
            }
        }
    }

    void constant(EventField field, String value, EventDraft draft) {
        FieldPlan plan = constants.get(field);
        if (plan == null) {
            plan = new FieldPlan(
                    new FieldRule(
                            field,
                            List.of(field.name()),
                            FieldRule.Combination.FIRST_FILLED,
                            "",
                            List.of(),
                            Map.of(),
                            FieldRule.Otherwise.KEEP),
                    field.name());
            constants.put(field, plan);
        }
        draft.setAbsent(field);
        read(plan, value, draft);
    }

    private void read(FieldPlan plan, String value, EventDraft draft) {
        values.read(plan, ValueReader.Written.TEXT, value.toCharArray(), 0, value.length(), draft);
    }
}
