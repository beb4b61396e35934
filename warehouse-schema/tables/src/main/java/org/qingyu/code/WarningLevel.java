package org.qingyu.code;

import java.util.Locale;
import java.util.Optional;

/** The colour of a unit on a day (三色预警), least grave first, and what is said where no colour can be given. */
public enum WarningLevel {
    GREEN("GREEN", "绿", "圆形", "空白", 0),
    /** A feed that the judgement needs has not arrived: nobody knows. */
    GREY("GREY", "灰", "方框", "横线", 1),
    YELLOW("YELLOW", "黄", "菱形", "圆点", 2),
    RED("RED", "红", "三角", "斜线", 3);

    private final String code;
    private final String label;
    private final String shape;
    private final String pattern;
    private final int severity;

    WarningLevel(String code, String label, String shape, String pattern, int severity) {
        this.code = code;
        this.label = label;
        this.shape = shape;
        this.pattern = pattern;
        this.severity = severity;
    }

    public static Optional<WarningLevel> find(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        for (var level : values()) {
            if (level.code.equals(wanted) || level.label.equals(wanted) || (level.label + "色").equals(wanted)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The level of a code that was written by this program. */
    public static WarningLevel ofCode(String code) {
        return find(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("Level must be RED, YELLOW, GREEN or GREY but was " + code));
    }

    public String code() {
        return code;
    }

    /** One Chinese letter: 红, 黄, 绿, 灰. */
    public String label() {
        return label;
    }

    /** The shape that stands for it where colour is not seen. */
    public String shape() {
        return shape;
    }

    /** The pattern it is filled with in a black and white print. */
    public String pattern() {
        return pattern;
    }

    /** Larger is graver; not knowing is graver than knowing that all is well. */
    public int severity() {
        return severity;
    }

    public boolean isGraverThan(WarningLevel other) {
        return severity > other.severity;
    }

    public WarningLevel graver(WarningLevel other) {
        return other.isGraverThan(this) ? other : this;
    }
}
