package org.qingyu.ingest.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingyu.table.Column;
import org.qingyu.table.ColumnType;
import org.qingyu.table.EventColumns;
import org.qingyu.table.EventHistoryTable;

/**
 * A field of the standard form. The list of them is the allow-list: what is not on it is dropped before anything is
 * written. Fields that are kept are the columns of {@code event.history}; their names and types are declared there.
 */
public final class EventField {

    /** What becomes of a value. */
    public enum Use {
        /** Stored as given. */
        KEPT,
        /** Stored as a keyed hash only. */
        HASHED,
        /** Read for category, place and gravity, then dropped. */
        READ
    }

    private static final Map<String, EventField> BY_NAME = new HashMap<>();

    /** Every field, by name: the order in which a content hash takes them. */
    public static final List<EventField> ALL = all();

    public static final EventField FEED = of("feed");
    public static final EventField SOURCE_SYSTEM = of("source_system");
    public static final EventField SOURCE_RECORD_NO = of("source_record_no");
    public static final EventField SOURCE_VERSION = of("source_version");
    public static final EventField OP = of("op");
    public static final EventField REGISTERED_AT = of("registered_at");
    public static final EventField UPDATED_AT = of("updated_at");
    public static final EventField MATTER_NO = of("matter_no");
    public static final EventField LINKED_NO = of("linked_no");
    public static final EventField MATTER_KEY = of("matter_key");
    public static final EventField TITLE = of("title");
    public static final EventField CONTENT = of("content");

    private final String name;
    private final Use use;
    private final ColumnType.Kind kind;
    private final int position;
    private int index;

    private EventField(String name, Use use, ColumnType.Kind kind, int position) {
        this.name = name;
        this.use = use;
        this.kind = kind;
        this.position = position;
    }

    private static List<EventField> all() {
        var fields = new ArrayList<EventField>();
        for (Column<?> column : List.of(
                EventColumns.FEED,
                EventColumns.SOURCE_SYSTEM,
                EventColumns.SOURCE_RECORD_NO,
                EventColumns.SOURCE_VERSION,
                EventColumns.OP)) {
            fields.add(kept(column));
        }
        for (Column<?> column : EventColumns.SOURCE_FIELDS) {
            fields.add(kept(column));
        }
        fields.add(new EventField("matter_no", Use.HASHED, ColumnType.Kind.TEXT, -1));
        fields.add(new EventField("title", Use.READ, ColumnType.Kind.TEXT, -1));
        fields.add(new EventField("content", Use.READ, ColumnType.Kind.TEXT, -1));
        fields.sort(Comparator.comparing(EventField::name));
        for (EventField field : fields) {
            field.index = BY_NAME.size();
            BY_NAME.put(field.name, field);
        }
        return List.copyOf(fields);
    }

    private static EventField kept(Column<?> column) {
        return new EventField(
                column.name(), Use.KEPT, column.type().kind(), EventHistoryTable.TABLE.positionOf(column));
    }

    private static EventField of(String name) {
        EventField field = BY_NAME.get(name);
        if (field == null) {
            throw new IllegalArgumentException("Expected a field of the standard form, found " + name);
        }
        return field;
    }

    /** The field of that name, or null. */
    public static @Nullable EventField find(String name) {
        return BY_NAME.get(name);
    }

    public String name() {
        return name;
    }

    public Use use() {
        return use;
    }

    public ColumnType.Kind kind() {
        return kind;
    }

    /** Its place in {@link #ALL}. */
    public int index() {
        return index;
    }

    /** Its place in a row of {@code event.history}; -1 for what is not stored as given. */
    public int position() {
        return position;
    }

    /** The longest text the field takes, in characters. */
    public int maxLength() {
        return switch (use) {
            case READ -> 262_144;
            case HASHED -> 256;
            case KEPT -> kind == ColumnType.Kind.TEXTS ? 2048 : 256;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
