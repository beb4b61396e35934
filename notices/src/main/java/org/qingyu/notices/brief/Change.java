package org.qingyu.notices.brief;

/**
 * A count beside an earlier one over a comparable stretch of days.
 *
 * <p>How sure a difference is: with a and b events on s and t days, {@code 2(√((a+⅜)/s) − √((b+⅜)/t)) / √(φ(1/s+1/t))} is
 * close to a standard normal when nothing changed, for counts whose variance is φ times their mean. φ = 1.3 is what
 * grass-roots counts show. Below ten events on both sides together a comparison says nothing and is not made.
 */
record Change(long now, long nowDays, long before, long beforeDays) {

    private static final double DISPERSION = 1.3;
    private static final long FEWEST_TO_COMPARE = 10;
    private static final long FEWEST_FOR_PERCENT = 20;
    private static final double SURE = 2.576;
    private static final double LIKELY = 1.96;

    /** How sure it is that something changed 把握. */
    enum Sureness {
        SURE("sure"),
        LIKELY("likely"),
        NONE("none"),
        TOO_FEW("few"),
        NO_PAST("nopast");

        private final String code;

        Sureness(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean saysSomething() {
            return this == SURE || this == LIKELY;
        }
    }

    /** The difference in standard deviations; positive means more than before. */
    double strength() {
        if (nowDays == 0 || beforeDays == 0) {
            return 0;
        }
        double difference = Math.sqrt((now + 0.375) / nowDays) - Math.sqrt((before + 0.375) / beforeDays);
        return 2 * difference / Math.sqrt(DISPERSION * (1.0 / nowDays + 1.0 / beforeDays));
    }

    Sureness sureness() {
        if (nowDays == 0 || beforeDays == 0) {
            return Sureness.NO_PAST;
        }
        if (now + before < FEWEST_TO_COMPARE) {
            return Sureness.TOO_FEW;
        }
        double size = Math.abs(strength());
        return size >= SURE ? Sureness.SURE : size >= LIKELY ? Sureness.LIKELY : Sureness.NONE;
    }

    boolean isRise() {
        return strength() > 0;
    }

    /** Whether a percentage would not mislead. */
    boolean bearsPercent() {
        return beforeDays > 0 && before >= FEWEST_FOR_PERCENT && now >= FEWEST_FOR_PERCENT;
    }

    /** The change a day in percent, rounded. */
    long percent() {
        double nowRate = (double) now / nowDays;
        double beforeRate = (double) before / beforeDays;
        return Math.round((nowRate / beforeRate - 1) * 100);
    }
}
