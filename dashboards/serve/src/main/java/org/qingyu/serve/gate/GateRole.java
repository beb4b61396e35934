package org.qingyu.serve.gate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who somebody is to the lake. The first four are given to accounts, the others to the two that the home itself makes. */
public enum GateRole {
    /** County desk and leaders: everything of the county that is not restricted. */
    COUNTY("county", "县级", 8, 200),
    /** Asks questions of his own over the whole county. */
    ANALYST("analyst", "分析", 8, 200),
    /** One town: itself and its villages, through dashboards only. */
    TOWN("town", "镇街", 16, 400),
    /** Runs the machine: also sees and ends the queries of others. */
    OPERATOR("operator", "运维", 4, 100),
    /** The dashboards' own account: reads no row, speaks for the accounts that look at dashboards. */
    DASHBOARDS("dashboards", "看板", 8, 200),
    /** Who can read the home's files: speaks for every account, to see what it sees. */
    OWNER("owner", "本机", 8, 200);

    /** Behind space, comments and opening brackets. */
    private static final Pattern BEGINS_A_QUERY =
            Pattern.compile("(?is)(?:[\\s(]++|--[^\\r\\n]*+[\\r\\n]|/\\*.*?\\*/)*+(?:SELECT|WITH|VALUES|TABLE)\\b");

    private final String code;
    private final String label;
    private final int queriesAtOnce;
    private final int queriesWaiting;

    GateRole(String code, String label, int queriesAtOnce, int queriesWaiting) {
        this.code = code;
        this.label = label;
        this.queriesAtOnce = queriesAtOnce;
        this.queriesWaiting = queriesWaiting;
    }

    public static Optional<GateRole> find(String code) {
        for (GateRole role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public int queriesAtOnce() {
        return queriesAtOnce;
    }

    public int queriesWaiting() {
        return queriesWaiting;
    }

    /**
     * Whether a statement may be run. A town only selects: plans and statistics tell figures of whole tables, whatever the
     * row filter. Trino counts {@code EXPLAIN ANALYZE} among the selections, so the text has to begin as a query does too;
     * what a prepared statement holds cannot be seen and is refused.
     *
     * @param kind Trino's name of the kind, such as {@code SELECT} or {@code EXPLAIN}; empty where it has none
     * @param text the statement
     */
    public boolean mayRun(String kind, String text) {
        return this != TOWN
                || (kind.equals("SELECT") && BEGINS_A_QUERY.matcher(text).lookingAt());
    }
}
