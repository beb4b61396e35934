package org.qingyu.judgement.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.judgement.situation.Scenario.BEGIN;
import static org.qingyu.judgement.situation.Scenario.DAY;
import static org.qingyu.judgement.situation.Scenario.PETITIONS;
import static org.qingyu.judgement.situation.Scenario.POLICE;
import static org.qingyu.judgement.situation.Scenario.UNIT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingyu.code.WarningLevel;

class PrecedenceTest {

    @ParameterizedTest(name = "R1 sees {0}, R2 {1}, police {2}, before {3} since {4} days evaluated {5}: {6} by {7}")
    @CsvSource({
        // R1 alone: yellow from 8, red from 12.
        " 7, ,    ok,      ,       ,   ,       GREEN,  ",
        " 8, ,    ok,      ,       ,   ,       YELLOW, R1",
        "11, ,    ok,      ,       ,   ,       YELLOW, R1",
        "12, ,    ok,      ,       ,   ,       RED,    R1",
        // R2 alone and together: the graver one.
        " 1, YELLOW, ok,   ,       ,   ,       YELLOW, R2",
        " 1, RED, ok,      ,       ,   ,       RED,    R2",
        " 8, YELLOW, ok,   ,       ,   ,       YELLOW, R1;R2",
        " 8, RED, ok,      ,       ,   ,       RED,    R2",
        "12, YELLOW, ok,   ,       ,   ,       RED,    R1",
        "12, RED, ok,      ,       ,   ,       RED,    R1;R2",
        // A feed that carries four fifths is missing: GREY replaces what statistics say, not a grave event.
        " 1, ,    missing, ,       ,   ,       GREY,   R7",
        " 8, ,    missing, ,       ,   ,       GREY,   R7",
        "12, ,    missing, ,       ,   ,       GREY,   R7",
        " 1, RED, missing, ,       ,   ,       RED,    R2",
        "12, RED, missing, ,       ,   ,       RED,    R2",
        "12, YELLOW, missing, ,    ,   ,       YELLOW, R2",
        // Late is not missing.
        " 8, ,    late,    ,       ,   ,       YELLOW, R1",
        // Too short a history.
        "-1, ,    ok,      ,       ,   ,       GREY,   R1",
        "-1, RED, ok,      ,       ,   ,       RED,    R2",
        // Up at once.
        "12, ,    ok,      GREEN,  9,  GREEN,  RED,    R1",
        "12, ,    ok,      YELLOW, 9,  YELLOW, RED,    R1",
        // Down after two lower evaluations in a row, to the graver of the two.
        " 1, ,    ok,      YELLOW, 9,  YELLOW, YELLOW, HOLD",
        " 1, ,    ok,      YELLOW, 9,  GREEN,  GREEN,  ",
        " 1, ,    ok,      RED,    9,  RED,    RED,    HOLD",
        " 1, ,    ok,      RED,    9,  GREEN,  GREEN,  ",
        " 1, ,    ok,      RED,    9,  YELLOW, YELLOW, HOLD",
        " 8, ,    ok,      RED,    9,  GREEN,  YELLOW, R1",
        // Red lasts seven days at least.
        " 1, ,    ok,      RED,    6,  GREEN,  RED,    HOLD",
        " 1, ,    ok,      RED,    7,  GREEN,  GREEN,  ",
        " 1, ,    ok,      YELLOW, 2,  GREEN,  GREEN,  ",
        // GREY ends what was held, and leaves nothing to hold.
        " 1, ,    missing, RED,    2,  RED,    GREY,   R7",
        " 1, ,    ok,      GREY,   2,  GREY,   GREEN,  ",
        " 8, ,    ok,      GREY,   2,  GREY,   YELLOW, R1",
    })
    void judges(
            int observed,
            @Nullable WarningLevel grave,
            String police,
            @Nullable WarningLevel before,
            @Nullable Integer days,
            @Nullable WarningLevel evaluated,
            WarningLevel expected,
            @Nullable String rules) {
        var scenario = Scenario.withoutDeliveries()
                .usual()
                .delivered(PETITIONS, BEGIN, DAY)
                .delivered(
                        POLICE,
                        BEGIN,
                        switch (police) {
                            case "missing" -> DAY.minusDays(2);
                            case "late" -> DAY.minusDays(1);
                            default -> DAY;
                        });
        if (observed < 0) {
            scenario.tooYoung(UNIT, DAY, 20);
        } else {
            scenario.exceeding(UNIT, DAY, observed);
        }
        if (grave != null) {
            scenario.grave(grave, DAY.minusDays(3));
        }
        if (before != null && days != null && evaluated != null) {
            scenario.issued(UNIT, before, DAY.minusDays(days), evaluated);
        }

        UnitLevel level = scenario.level(UNIT);

        assertThat(level.level()).isEqualTo(expected);
        assertThat(level.rules()).isEqualTo(rules);
        assertThat(level.previousLevel()).isEqualTo(before);
    }
}
