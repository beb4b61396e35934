package org.qingyu.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingyu.guard.PersonalDataGuard;

class CodeMapsTest {

    private static final CodeMaps MAPS = CodeMaps.standard();

    @Test
    void holdsEveryCodeOfEveryScheme() {
        var counts =
                MAPS.mappings().stream().collect(Collectors.groupingBy(CodeMapping::scheme, Collectors.counting()));

        assertThat(counts)
                .containsEntry(CodeMaps.GB31000_EVENT, 25L)
                .containsEntry(CodeMaps.ZZ17, 79L)
                .containsEntry(CodeMaps.MEDIATION, 19L)
                .containsEntry(CodeMaps.PETITION_L2, 118L)
                .containsEntry(CodeMaps.POLICE110, 102L)
                .containsEntry(CodeMaps.TQ19, 19L)
                .containsEntry("PETITION_L1", 18L)
                .containsEntry("SE_POLICE_TYPE", 90L)
                .containsEntry("MONTGOMERY_911", 110L)
                .containsKey(CodeMaps.POLICE_FEEDBACK);
    }

    @ParameterizedTest
    @CsvSource({
        "GB31000_EVENT, 12, D09",
        "GB31000_EVENT, 1, D05",
        "ZZ17, 0102, D01",
        "ZZ17, 102, D01",
        "MEDIATION, 12, D10",
        "POLICE110, 700100, A07",
        "POLICE110, 200200, D20",
        "TQ19, 7, D06",
        "TQ19, 12, D14"
    })
    void readsTheSameDigitsDifferentlyInEveryScheme(String scheme, String code, String category) {
        assertThat(MAPS.find(scheme, code, null, null))
                .map(CodeMapping::categoryCode)
                .contains(category);
    }

    @ParameterizedTest
    @CsvSource({
        "PETITION_L1, 环境保护, , D13",
        "SE_POLICE_TYPE, 'Trafikolycka, vilt', , A03",
        "SE_POLICE_TYPE, Bråk, , D20",
        "MONTGOMERY_911, VEHICLE ACCIDENT, EMS, A03",
        "MONTGOMERY_911, ASSAULT VICTIM, EMS, D20",
        "PETITION_L2, 工资福利, 劳动和社会保障, D06",
        "PETITION_L2, 其他, 国土资源, D04",
        "PETITION_L2, 其他, 农村农业, D16",
        "PETITION_L2, 交通运输, 交通运输, D17",
        "PETITION_L2, 土地承包经营, , D04",
        "MEDIATION, 拖欠农民工工资, , D06",
        "MEDIATION, 邻里纠纷, , D02",
        "POLICE_FEEDBACK, 劳资纠纷, 纠纷, D06",
        "POLICE_FEEDBACK, 纠纷-劳资纠纷, , D06",
        "POLICE_FEEDBACK, 纠纷-婚姻家庭(家庭)纠纷, , D01",
        "POLICE_FEEDBACK, 口角, , D20",
        "GB31000_EVENT, 婚姻家庭, , D01"
    })
    void findsANameUnderItsParent(String scheme, String name, String parent, String category) {
        assertThat(MAPS.find(scheme, null, name, parent))
                .map(CodeMapping::categoryCode)
                .contains(category);
    }

    @ParameterizedTest
    @CsvSource({
        "PETITION_L2, 城乡建设, ",
        "PETITION_L2, , 城乡建设",
        "PETITION_L2, 其他, ",
        "PETITION_L2, 交通运输, ",
        "PETITION_L2, 工资福利, 城乡建设",
        "HOTLINE_X, 工资福利, ",
        "POLICE_FEEDBACK, 纠纷, "
    })
    void leavesOpenWhatAFirstLevelOrAnUnknownNameWouldMean(String scheme, String name, String parent) {
        assertThat(MAPS.find(scheme, null, name, parent)).isEmpty();
    }

    @Test
    void keepsACodeThatItsSchemeGaveTwice() {
        assertThat(MAPS.byCode(CodeMaps.POLICE110, "909900"))
                .extracting(CodeMapping::name)
                .containsExactly("其它举报线索", "其它投诉");
        assertThat(MAPS.find(CodeMaps.POLICE110, "909900", "其它投诉", null))
                .map(CodeMapping::name)
                .contains("其它投诉");
    }

    @Test
    void knowsWhichCodesAreGraveAndWhichAreNoEvents() {
        assertThat(MAPS.byCode(CodeMaps.POLICE110, "700500")).allMatch(CodeMapping::severe);
        assertThat(MAPS.byCode(CodeMaps.POLICE110, "100100")).noneMatch(CodeMapping::severe);
        assertThat(MAPS.find(CodeMaps.POLICE_FEEDBACK, null, "骚扰警情", null))
                .map(CodeMapping::role)
                .contains(CodeMapping.Role.EXCLUDED);
    }

    @Test
    void givesEqualListsOneVersion() {
        assertThat(MAPS.version())
                .matches("[0-9a-f]{16}")
                .isEqualTo(CodeMaps.standard().version());
    }

    @Test
    void holdsNothingTheGuardWouldRefuse() {
        for (var mapping : MAPS.mappings()) {
            assertThat(PersonalDataGuard.inCode(mapping.name()))
                    .as(mapping.name())
                    .isEmpty();
            assertThat(PersonalDataGuard.inText(mapping.name()))
                    .as(mapping.name())
                    .isEmpty();
            assertThat(PersonalDataGuard.inCode(String.valueOf(mapping.code()))).isEmpty();
            assertThat(PersonalDataGuard.inCode(String.valueOf(mapping.parent())))
                    .isEmpty();
        }
        for (var category : CategoryCatalogue.standard().categories()) {
            assertThat(PersonalDataGuard.inCode(category.label())).isEmpty();
            assertThat(PersonalDataGuard.inCode(category.code())).isEmpty();
        }
    }

    @Test
    void areTheSameAgainFromTheTextTheyWereReadFrom() {
        CodeMaps again = CodeMaps.of(CodeMaps.standard().text());

        assertThat(again.mappings()).isEqualTo(CodeMaps.standard().mappings());
        assertThat(again.version()).isEqualTo(CodeMaps.standard().version());
    }
}
