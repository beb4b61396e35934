package org.qingyu.judgement.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.judgement.situation.Scenario.BEGIN;
import static org.qingyu.judgement.situation.Scenario.COUNTY;
import static org.qingyu.judgement.situation.Scenario.DAY;
import static org.qingyu.judgement.situation.Scenario.OTHER_TOWN;
import static org.qingyu.judgement.situation.Scenario.PETITIONS;
import static org.qingyu.judgement.situation.Scenario.POLICE;
import static org.qingyu.judgement.situation.Scenario.TOWN;
import static org.qingyu.judgement.situation.Scenario.UNIT;
import static org.qingyu.judgement.situation.Scenario.VILLAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;

class SituationTest {

    private static final UnitKey VILLAGE_UNIT = new UnitKey(VILLAGE, "D06");

    @Test
    void everyTownAndTheCountyHaveEveryCategoryAndAVillageItsTotal() {
        List<UnitLevel> levels = Scenario.quiet().judge(DAY, DAY).levels();

        assertThat(levels).hasSize(3 * 3 + 1).allMatch(level -> level.level() == WarningLevel.GREEN);
        assertThat(levels)
                .extracting(UnitLevel::unit)
                .contains(new UnitKey(OTHER_TOWN, "D19"), new UnitKey(VILLAGE, UnitKey.ALL))
                .doesNotContain(VILLAGE_UNIT);
    }

    @Test
    void aGraveEventColoursItsVillageAndTownForSevenDaysAndNeverTheCounty() {
        Situation.Result result =
                Scenario.quiet().grave(WarningLevel.RED, DAY.minusDays(8)).judge(DAY.minusDays(9), DAY.minusDays(1));

        assertThat(result.levels())
                .filteredOn(level -> level.level() == WarningLevel.RED)
                .allMatch(level -> !level.place().code().equals(COUNTY))
                .extracting(UnitLevel::unit)
                .containsOnly(VILLAGE_UNIT, new UnitKey(VILLAGE, UnitKey.ALL), UNIT, new UnitKey(TOWN, UnitKey.ALL));
        assertThat(daysRed(result, UNIT)).isEqualTo(8);
        assertThat(daysRed(result, VILLAGE_UNIT)).isEqualTo(8);
        assertThat(result.levels())
                .filteredOn(level -> level.unit().equals(UNIT) && level.day().equals(DAY.minusDays(1)))
                .singleElement()
                .satisfies(level -> {
                    assertThat(level.rules()).isEqualTo("HOLD");
                    assertThat(level.since()).isEqualTo(DAY.minusDays(8));
                });
    }

    @Test
    void aDayIsJudgedAlikeAloneAndInARange() {
        Scenario scenario =
                Scenario.quiet().exceeding(UNIT, DAY.minusDays(2), 12).grave(WarningLevel.YELLOW, DAY.minusDays(8));
        List<UnitLevel> range = scenario.judge(DAY.minusDays(5), DAY).levels();
        Scenario alone = Scenario.quiet().grave(WarningLevel.YELLOW, DAY.minusDays(8));
        range.stream()
                .filter(level -> level.day().equals(DAY.minusDays(1)))
                .forEach(level -> alone.issued(level.unit(), level.level(), level.since(), level.evaluated()));

        assertThat(alone.judge(DAY, DAY).levels())
                .isEqualTo(
                        range.stream().filter(level -> level.day().equals(DAY)).toList());
    }

    @Test
    void numbersAndReasonsAreThoseOfTheRules() {
        UnitLevel level = Scenario.quiet().exceeding(UNIT, DAY, 13).level(UNIT);

        assertThat(level.reason()).isEqualTo("近7日13起，常态约1.3起，达到红色线12起（黄色线8起），偶然出现的可能约万分之1。");
        assertThat(level.threshold()).isEqualTo(8);
        assertThat(level.pValue()).isEqualTo(0.0001);
        assertThat(level.completeness()).isEqualTo(1);
        assertThat(level.evidence())
                .contains(
                        "\"evaluated\":\"RED\"", "\"threshold_red\":12", "\"feeds_used\":[\"FANGQING\",\"JINGQING\"]");
        assertThat(EvidenceText.evaluatedOf(level.evidence())).isEqualTo(WarningLevel.RED);
    }

    @Test
    void aReasonForGreyNamesTheFeedItsLastDayAndWhatToDo() {
        UnitLevel level = Scenario.withoutDeliveries()
                .usual()
                .delivered(PETITIONS, BEGIN, DAY)
                .delivered(POLICE, BEGIN, DAY.minusDays(4))
                .level(UNIT);

        assertThat(level.level()).isEqualTo(WarningLevel.GREY);
        assertThat(level.reason())
                .isEqualTo("警情（jq110）数据只到2026-05-06，已缺4天，占本单元预期的80%。数据不全，暂不能研判；"
                        + "请催报并导入缺报日期的数据，确无数据的按日申报零报告(ingest --covers)。");
        assertThat(level.completeness()).isEqualTo(0.5429);
    }

    @Test
    void aMissingFeedThatCarriesLittleOfAUnitLeavesItsColour() {
        Scenario aFifth = Scenario.withoutDeliveries()
                .usual()
                .delivered(PETITIONS, BEGIN, DAY.minusDays(4))
                .delivered(POLICE, BEGIN, DAY)
                .exceeding(UNIT, DAY, 9);
        assertThat(aFifth.level(UNIT).level()).isEqualTo(WarningLevel.GREY);

        UnitLevel level = aFifth.moreCalls().level(UNIT);

        assertThat(level.level()).isEqualTo(WarningLevel.YELLOW);
        assertThat(level.completeness()).isLessThan(1);
    }

    @Test
    void underRedAGraveEventSaysWhatIsMissingToo() {
        UnitLevel level = Scenario.withoutDeliveries()
                .usual()
                .delivered(PETITIONS, BEGIN, DAY)
                .delivered(POLICE, BEGIN, DAY.minusDays(4))
                .grave(WarningLevel.RED, DAY.minusDays(1))
                .level(UNIT);

        assertThat(level.reason())
                .startsWith("5月9日登记严重事件1件：事件规模，红色保持至5月15日。警情（jq110）数据只到2026-05-06")
                .contains("频次暂不能研判");
    }

    @Test
    void minimumCountsRaiseAThreshold() {
        UnitLevel level = Scenario.quiet().judgedFrom(UNIT, DAY, 2, 1, 2).level(UNIT);

        assertThat(level.level()).isEqualTo(WarningLevel.GREEN);
        assertThat(level.threshold()).isEqualTo(3);
    }

    @Test
    void aVillageUnitThatWasSaidForTheDayBeforeIsSaidAgainWhenItTurnsGreen() {
        List<UnitLevel> levels =
                Scenario.quiet().revised(VILLAGE_UNIT, DAY).judge(DAY, DAY).levels();

        assertThat(levels)
                .filteredOn(level -> level.unit().equals(VILLAGE_UNIT))
                .singleElement()
                .satisfies(level -> {
                    assertThat(level.level()).isEqualTo(WarningLevel.GREEN);
                    assertThat(level.observed()).isEqualTo(28);
                    assertThat(level.expected()).isNull();
                });
    }

    private static long daysRed(Situation.Result result, UnitKey unit) {
        return result.levels().stream()
                .filter(level -> level.unit().equals(unit) && level.level() == WarningLevel.RED)
                .count();
    }
}
