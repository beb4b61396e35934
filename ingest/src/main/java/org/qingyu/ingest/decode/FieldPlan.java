package org.qingyu.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.profile.EventField;
import org.qingyu.ingest.profile.FieldRule;

/** A field rule at work: the rule, and while a record is read the parts a value of several columns is made from. */
final class FieldPlan {

    private final FieldRule rule;
    private final String column;
    private final @Nullable String[] parts;
    private final TextPool pool;

    FieldPlan(FieldRule rule, String column) {
        this.rule = rule;
        this.column = column;
        this.parts = new @Nullable String[rule.columns().size()];
        this.pool = new TextPool(rule.field());
    }

    EventField field() {
        return rule.field();
    }

    FieldRule rule() {
        return rule;
    }

    /** What problems call the column: as the source calls it. */
    String column() {
        return column;
    }

    boolean hasSeveralColumns() {
        return parts.length > 1;
    }

    @Nullable
    String[] parts() {
        return parts;
    }

    TextPool pool() {
        return pool;
    }
}
