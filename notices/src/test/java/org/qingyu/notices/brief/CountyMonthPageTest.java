package org.qingyu.notices.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;

class CountyMonthPageTest {

    private final String page = CountyMonthPage.html(MadeUpMonth.month());

    @Test
    void hasTheSectionsOfACountyBriefInOrder() {
        List<String> heads = Pattern.compile("<h2>(.*?)</h2>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(heads)
                .containsExactly("一、总体形势", "二、上升的类别和乡镇", "三、下降", "四、红色单位与督办", "五、建议", "附一、类别与乡镇件数", "附二、数据到达与质量");
    }

    @Test
    void needsNothingButItself() {
        assertThat(page)
                .doesNotContain("http://fonts", "<script", "<link", "@import", "src=")
                .doesNotContainPattern("url\\((?!#)");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
    }

    @Test
    void saysWhatTheColoursAreNotAndThatTheMapIsNoMap() {
        assertThat(page).contains("示意图", "《突发事件应对法》第六十三条", "本页为合成数据演示");
    }

    @Test
    void saysWhatItKnew() {
        assertThat(page)
                .contains("舆情 2026-05-16", "20260520T223100-1", "3f9a1c20b7", "7c10d2aa", "2026-05-21 06:31", "缺报");
    }

    @Test
    void paintsEachTownWithColourWordAndPattern() {
        for (Place town : MadeUpCounty.towns()) {
            assertThat(page).contains("data-town=\"" + town.code() + "\"");
        }
        assertThat(page)
                .contains("data-town=\"990101102000\" data-level=\"RED\"", "url(#weave-red)")
                .contains("data-town=\"990101110000\" data-level=\"GREY\"", "url(#weave-grey)")
                .contains("data-town=\"990101101000\" data-level=\"YELLOW\"", "url(#weave-yellow)");
    }

    @Test
    void listsRedFirstAndAGraveEventOnce() {
        String table = page.substring(page.indexOf("<h2>四、"), page.indexOf("<h3>灰色"));

        assertThat(table.indexOf("劳资社保纠纷")).isLessThan(table.indexOf("物业小区纠纷"));
        assertThat(Pattern.compile("土地山林水利权属纠纷").matcher(table).results()).hasSize(1);
        assertThat(table).contains("大桥镇下湾村");
    }

    @Test
    void hidesTheDetailsOfARestrictedCategory() {
        String table = page.substring(page.indexOf("<h2>四、"), page.indexOf("<h3>灰色"));

        assertThat(table).contains("村务三资与干部作风", "&lt;3").doesNotContain("集体访 8 人");
    }

    @Test
    void namesNoVillageForARestrictedCategory() {
        Place village = new Place("990101111004", "甲乙村", Tier.VILLAGE, "990101111000", null, null);
        var levels = new ArrayList<>(MadeUpCounty.levels());
        levels.add(grave(village, "D15", "村务三资与干部作风"));
        levels.add(grave(village, Unit.ALL, "全部类别"));

        String changed = CountyMonthPage.html(MadeUpMonth.month(levels));

        assertThat(changed).doesNotContain("甲乙村").contains("另有 1 项受限类别的村级信号");
    }

    @Test
    void escapesEveryName() {
        Place town = MadeUpCounty.towns().get(2);
        Place named = new Place(town.code(), "<b>镇\"&'", Tier.TOWN, town.parentCode(), 9_000L, town.spot());
        var levels = new ArrayList<IssuedLevel>(MadeUpCounty.levels());
        levels.add(MadeUpCounty.level(
                named,
                "D01",
                "<i>类",
                WarningLevel.RED,
                MadeUpCounty.DAY,
                9,
                1.0,
                4.0,
                "R1",
                "<script>alert(1)</script>"));
        CountyMonth month = MadeUpMonth.month(levels);
        var towns = new ArrayList<>(month.towns());
        towns.set(2, named);

        String changed = CountyMonthPage.html(new CountyMonth(
                month.county(),
                towns,
                month.day(),
                month.zone(),
                levels,
                month.counts(),
                month.judged(),
                month.feeds(),
                month.covered(),
                month.categories(),
                month.intake(),
                month.course()));

        assertThat(changed).doesNotContain("<script", "<b>镇", "<i>类").contains("&lt;b&gt;镇");
    }

    @Test
    void leavesNothingOfItsTemplateUnfilled() {
        assertThat(page.substring(page.indexOf("<body>"))).doesNotContain("{{", "}}", "null");
    }

    @Test
    void isTheSameTwice() {
        assertThat(CountyMonthPage.html(MadeUpMonth.month())).isEqualTo(page);
    }

    private static IssuedLevel grave(Place place, String category, String name) {
        return MadeUpCounty.level(
                place, category, name, WarningLevel.RED, MadeUpCounty.DAY, 1, null, null, "R2", "集体访 31 人。");
    }
}
