package org.qingyu.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.guard.InventedPersons.fullWidth;
import static org.qingyu.guard.InventedPersons.grouped;
import static org.qingyu.guard.InventedPersons.oneByOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataGuardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsEveryInventedNumberHoweverItIsWritten(long seed) {
        var persons = new InventedPersons(seed);

        for (String number : writtenInManyWays(persons)) {
            assertFoundInEveryField(number);
        }
    }

    private static List<String> writtenInManyWays(InventedPersons persons) {
        String id = persons.idNumber();
        String mobile = persons.mobile();
        String card = persons.card();
        String landline = persons.landline();
        var ways = new ArrayList<>(List.of(id, mobile, card, landline, persons.plate(), persons.email()));
        ways.addAll(List.of(fullWidth(id), fullWidth(mobile), fullWidth(card), fullWidth(persons.plate())));
        ways.addAll(List.of(id.toLowerCase(java.util.Locale.ROOT), grouped(id, " ", 6, 8), grouped(id, "-", 6, 4, 4)));
        ways.addAll(List.of("+86" + mobile, "+86 " + mobile, "86" + mobile, "0086" + mobile, "(+86)" + mobile));
        ways.addAll(List.of(grouped(mobile, "-", 3, 4), grouped(mobile, " ", 3, 4), grouped(mobile, " - ", 3, 4)));
        ways.addAll(
                List.of(grouped(mobile, "\u200B", 5), oneByOne(mobile, " "), oneByOne(mobile, "-"), oneByOne(id, " ")));
        ways.addAll(List.of(grouped(card, " ", 4, 4, 4), grouped(card, "-", 4, 4, 4), oneByOne(card, " ")));
        ways.addAll(List.of(landline.replace("-", ""), landline.replace("-", " "), "(" + landline.replace("-", ")")));
        return ways;
    }

    private static void assertFoundInEveryField(String number) {
        assertThat(PersonalDataGuard.inText(number)).as("text: %s", number).isPresent();
        assertThat(PersonalDataGuard.inCode(number)).as("code: %s", number).isPresent();
        assertThat(PersonalDataGuard.inPlace(number)).as("place: %s", number).isPresent();
        assertThat(PersonalDataGuard.inIdentity(number, DAY))
                .as("identity: %s", number)
                .isPresent();
        assertThat(PersonalDataGuard.inIdentity(number, null))
                .as("identity without a day: %s", number)
                .isPresent();
        assertThat(PersonalDataGuard.inCode("no" + number + "号"))
                .as("inside a code: %s", number)
                .isPresent();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void masksEveryDigitAndLetterOfEveryPerson(long seed) {
        var persons = new InventedPersons(seed);
        String id = persons.idNumber();
        String mobile = persons.mobile();
        String card = persons.card();
        String plate = persons.plate();
        String name = persons.name();
        String other = persons.name();
        String old = persons.oldIdNumber();
        String text = "2026年5月4日，联系人：" + name + "，电话" + mobile + "，身份证" + id + "，老证" + old + "，卡号" + card + "，驾驶"
                + plate + "来访；" + other + "先生(" + grouped(mobile, "-", 3, 4) + ")反映，邮箱" + persons.email() + "。";

        String masked = PersonalDataGuard.mask(text);

        assertThat(masked).doesNotContain(id, old, mobile, card, plate, name, other, "@", grouped(mobile, "-", 3, 4));
        assertThat(masked).contains("2026年5月4日", "联系人：" + PersonalDataGuard.MARKER, "来访");
        assertThat(PersonalDataGuard.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名：测试甲",
                "联系人王小明",
                "联系人: 李建国",
                "当事人 张伟 与李四",
                "申请人刘芳因工资",
                "报警人称其姓陈名志强",
                "来访人欧阳晓明",
                "我叫王芳",
                "张某某",
                "李某与王某甲",
                "姓名=周杰",
                "\"name\":\"吴磊\"",
                "Name: John Smith",
                "contact person: Anna Lindqvist",
                "Mr. Brown",
                "王先生",
                "李建国女士",
                "买买提·吐尔逊",
                "户主：黄 丽",
                "村民赵志刚",
                "孙大爷",
                "姓王名建国",
                "当事人：东方明",
                "Namn: Karin Berg"
            })
    void findsNamesThatSomethingGivesAway(String text) {
        assertThat(PersonalDataGuard.inText(text)).as(text).contains(PersonalDataKind.NAME);
        assertThat(PersonalDataGuard.inCode(text)).as(text).contains(PersonalDataKind.NAME);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsANameThatIsAWholeCode(long seed) {
        var persons = new InventedPersons(seed);

        assertThat(PersonalDataGuard.inCode(persons.name())).contains(PersonalDataKind.NAME);
        assertThat(PersonalDataGuard.inPlace(" " + persons.name())).contains(PersonalDataKind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320722101001",
                "139001203201",
                "110101001001",
                "2026-000123",
                "2026-05-04",
                "2026-05-04T09:12:00+08:00",
                "2026-05-04 09:12:00",
                "20260504091200",
                "20260504",
                "XF-2026-000123",
                "f2test-87820",
                "12",
                "0101",
                "100100",
                "99492",
                "412090",
                "550e8400-e29b-41d4-a716-446655440000",
                "d41d8cd98f13812345678c00b204e980",
                "990101103002",
                "31.2304",
                "118.766012",
                "1714786320000",
                "JQ202605040001",
                "130-20260504",
                "3207221010010012",
                "已受理",
                "网格员巡查",
                "申诉求决",
                "满意",
                "姓名肖像",
                "公安局",
                "民政局",
                "ACCEPTED",
                "LOWER MERION",
                "EMS",
                "BACK PAINS/INJURY",
                "Trafikolycka, personskada",
                "Upplands Väsby",
                "12345热线",
                "人民调解",
                "A市",
                "D06",
                "E4",
                "2019-15-2026-00123",
                "苏州市",
                "京口区",
                "云A区"
            })
    void leavesCodesDaysAndPlacesAlone(String code) {
        assertThat(PersonalDataGuard.inCode(code)).as("code").isEmpty();
        assertThat(PersonalDataGuard.inPlace(code)).as("place").isEmpty();
        assertThat(PersonalDataGuard.inIdentity(code, DAY)).as("identity").isEmpty();
        assertThat(PersonalDataGuard.inIdentity(code, null))
                .as("identity without a day")
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverTakesARecordNumberWithItsOwnDayForAPerson(long seed) {
        var persons = new InventedPersons(seed);
        String day = "202605" + String.format("%02d", 1 + persons.below(28));

        assertThat(PersonalDataGuard.inIdentity("320722" + day + persons.digits(4), DAY))
                .isEmpty();
        assertThat(PersonalDataGuard.inIdentity("320722101001" + day + persons.digits(6), DAY))
                .isEmpty();
        assertThat(PersonalDataGuard.inIdentity("6212" + day + persons.digits(4), DAY))
                .isEmpty();
        assertThat(PersonalDataGuard.inIdentity("139-2026-" + persons.digits(4), DAY))
                .isEmpty();
        assertThat(PersonalDataGuard.inIdentity("JQ" + day + persons.digits(5), null))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverTakesAGridCodeForACard(long seed) {
        var persons = new InventedPersons(seed);
        String village = persons.pick(new String[] {"320722101", "422825203", "410102004", "510104001"}) + "2" + "0"
                + (1 + persons.below(9));

        for (int more = 0; more <= 4; more++) {
            String grid = village + persons.digits(more);
            assertThat(PersonalDataGuard.inPlace(grid)).as(grid).isEmpty();
        }
    }

    @Test
    void masksOnlyWhatItMust() {
        String text = "2026-05-04 09:12 石榴街道 320722101001 反映欠薪，涉及14人，编号2026-000123，坐标118.766,34.542。";

        assertThat(PersonalDataGuard.mask(text)).isSameAs(text);
    }

    @Test
    void saysWhichKindItFound() {
        var persons = new InventedPersons(1);

        assertThat(PersonalDataGuard.inCode(persons.idNumber())).contains(PersonalDataKind.ID_NUMBER);
        assertThat(PersonalDataGuard.inCode(persons.card())).contains(PersonalDataKind.BANK_CARD);
        assertThat(PersonalDataGuard.inCode(persons.mobile())).contains(PersonalDataKind.MOBILE);
        assertThat(PersonalDataGuard.inCode(persons.landline())).contains(PersonalDataKind.LANDLINE);
        assertThat(PersonalDataGuard.inCode(persons.plate())).contains(PersonalDataKind.PLATE);
        assertThat(PersonalDataGuard.inCode(persons.email())).contains(PersonalDataKind.EMAIL);
    }

    @Test
    void readsAMegabyteOfAnythingInReasonableTime() {
        var persons = new InventedPersons(3);
        for (String unit : List.of("1 ", "13", "张", "当事人", "a@", "某", "苏A1", "·张", "姓名： ", "(", "x", "1-", "王小明先生")) {
            String megabyte = unit.repeat(1_000_000 / unit.length());
            assertThat(PersonalDataGuard.mask(megabyte + persons.idNumber())).isNotNull();
        }
    }

    @Test
    void theNumberOfALinkedRecordMayCarryADayOfTheYearBefore() {
        String number = "320722202509120002";

        assertThat(PersonalDataGuard.inIdentity(number, DAY)).isPresent();
        assertThat(PersonalDataGuard.inLink(number, DAY)).isEmpty();
        assertThat(PersonalDataGuard.inLink("320722198509120003", DAY)).isPresent();
        assertThat(PersonalDataGuard.inLink(number, null)).isEqualTo(PersonalDataGuard.inIdentity(number, null));
    }
}
