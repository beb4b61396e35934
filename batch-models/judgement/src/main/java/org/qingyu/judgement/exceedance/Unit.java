package org.qingyu.judgement.exceedance;

/** One thing that gets a level: a region × category (or {@code ALL}) and the series whose counts it sums. */
public final class Unit {

    /** The category code of a unit over all categories. */
    public static final String ALL = "ALL";

    private final UnitKind kind;
    private final String regionCode;
    private final String categoryCode;
    private final int[] members;

    /** @param members indexes of series in the {@link org.qingyu.judgement.series.CountTable}; may be empty */
    public Unit(UnitKind kind, String regionCode, String categoryCode, int[] members) {
        this.kind = kind;
        this.regionCode = regionCode;
        this.categoryCode = categoryCode;
        this.members = members.clone();
    }

    public UnitKind kind() {
        return kind;
    }

    public String regionCode() {
        return regionCode;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public int memberCount() {
        return members.length;
    }

    public int member(int index) {
        return members[index];
    }

    @Override
    public String toString() {
        return kind + " " + regionCode + " × " + categoryCode;
    }
}
