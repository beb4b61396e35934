package org.qingyu.notices.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingyu.notices.county.MadeUpCounty.DAY;
import static org.qingyu.notices.county.MadeUpCounty.codeOf;
import static org.qingyu.notices.county.MadeUpCounty.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingyu.code.WarningLevel;
import org.qingyu.golden.Golden;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.FeedState.Health;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.MadeUpCounty;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.county.Tier;
import org.qingyu.notices.county.Unit;
import org.qingyu.notices.message.Composer.Composed;

class ComposerTest {

    private static final Set<String> RESTRICTED = Set.of("D15", "D19");
    private static final Place TOWN = MadeUpCounty.towns().get(1);

    @Test
    void everyTownThatCanBeJudgedHasOneMessage() {
        Composed composed = compose(MadeUpCounty.levels(), List.of(), 0);

        assertThat(composed.notices()).hasSize(11).allSatisfy(notice -> {
            assertThat(notice.id().kind()).isEqualTo(NoticeKind.DAILY);
            assertThat(notice.id().revision()).isEqualTo(1);
        });
        assertThat(composed.notices()).extracting(notice -> notice.id().key()).doesNotHaveDuplicates();
        assertThat(composed.silentTowns()).isEqualTo(1);
    }

    @Test
    void aRedTownIsToldWhyWhatToDoAndByWhen() {
        Golden.assertMatches("message-red.txt", textFor(1, MadeUpCounty.levels()));
    }

    @Test
    void aCalmTownIsToldSo() {
        Golden.assertMatches("message-calm.txt", textFor(2, MadeUpCounty.levels()));
    }

    @Test
    void aGraveEventIsSaidOnce() {
        assertThat(textFor(5, MadeUpCounty.levels())).containsOnlyOnce("32 人");
    }

    @Test
    void aRestrictedCategoryIsNeitherNamedNorHinted() {
        var levels = new ArrayList<>(MadeUpCounty.levels());
        levels.removeIf(
                row -> row.unit().regionCode().equals(codeOf(10)) && row.unit().isAll());
        Place lake = MadeUpCounty.towns().get(10);
        levels.add(level(lake, Unit.ALL, "全部类别", WarningLevel.YELLOW, DAY, 15, 13.0, 26.0, "R2", "5月19日集体访 8 人。"));

        Notice notice = noticeFor(10, levels);

        assertThat(notice.level()).isEqualTo(WarningLevel.GREEN);
        assertThat(notice.text()).contains("今日无红黄预警").doesNotContain("村务", "集体访", "D15");
    }

    @Test
    void atMostThreeReasonsAreGiven() {
        var levels = new ArrayList<IssuedLevel>();
        for (int i = 1; i <= 5; i++) {
            levels.add(level(TOWN, "D0" + i, "类别" + i, WarningLevel.YELLOW, DAY, 9, 1.0, 5.0, "R1", "理由" + i));
        }

        Notice notice = noticeFor(1, levels);

        assertThat(notice.reasons()).hasSize(3);
        assertThat(notice.text()).contains("另有 2 项");
    }

    @Test
    void aDayThatWasNeverJudgedIsToldToTheOperatorOnly() {
        Composed composed = compose(List.of(), List.of(), 0);

        assertThat(composed.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.id().audience()).isEqualTo(NoticeId.OPERATOR);
            assertThat(notice.id().kind()).isEqualTo(NoticeKind.STALE);
        });
        Golden.assertMatches("message-stale.txt", composed.notices().get(0).text());
    }

    @Test
    void whenEveryTownIsGreyNoTownIsTold() {
        List<IssuedLevel> greys = MadeUpCounty.towns().stream()
                .map(town -> level(town, Unit.ALL, "全部类别", WarningLevel.GREY, DAY, 0, 9.0, 20.0, "", "警情缺报"))
                .toList();

        Composed composed = compose(greys, List.of(feed("JINGQING", Health.MISSING)), 0);

        assertThat(composed.notices())
                .extracting(notice -> notice.id().audience())
                .containsExactly(NoticeId.OPERATOR);
        assertThat(composed.silentTowns()).isEqualTo(12);
    }

    @Test
    void aRedLevelIsToldAlthoughItsTownsDataIsMissing() {
        List<IssuedLevel> levels = List.of(
                level(TOWN, Unit.ALL, "全部类别", WarningLevel.GREY, DAY, 0, 9.0, 20.0, "", "警情缺报"),
                level(TOWN, "D04", "土地山林水利权属纠纷", WarningLevel.RED, DAY, 1, null, null, "R2", "40 人聚集。"));

        Composed composed = compose(levels, List.of(feed("JINGQING", Health.MISSING)), 0);

        assertThat(composed.notices())
                .extracting(notice -> notice.id().audience())
                .containsExactly(TOWN.code(), NoticeId.OPERATOR);
    }

    @Test
    void oneMissingFeedIsToldToTheOperatorBesideTheTowns() {
        Composed composed =
                compose(MadeUpCounty.levels(), List.of(feed("JINGQING", Health.OK), feed("YUQING", Health.MISSING)), 0);

        assertThat(composed.notices()).hasSize(12);
        assertThat(composed.notices().get(11).text()).contains("YUQING").doesNotContain("JINGQING");
    }

    @Test
    void aLevelThatChangedAfterItWasToldIsCorrected() {
        Composed composed = compose(withLateRed(), List.of(), 1);

        assertThat(composed.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.id().kind()).isEqualTo(NoticeKind.CORRECTION);
            assertThat(notice.id().revision()).isEqualTo(2);
        });
        Golden.assertMatches("message-correction.txt", composed.notices().get(0).text());
    }

    @Test
    void aTownThatWasToldNothingYetGetsTheNewestPictureAsItsDailyMessage() {
        Composed composed = compose(withLateRed(), List.of(), 0);

        assertThat(composed.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.id().kind()).isEqualTo(NoticeKind.DAILY);
            assertThat(notice.id().revision()).isEqualTo(2);
            assertThat(notice.level()).isEqualTo(WarningLevel.RED);
        });
    }

    @Test
    void aNewNumberUnderTheSameLevelIsNoNewRevision() {
        IssuedLevel first = calm();
        IssuedLevel later = revised(
                level(TOWN, Unit.ALL, "全部类别", WarningLevel.GREEN, DAY.minusDays(9), 17, 13.0, 26.0, "", "17 件"), 2);

        assertThat(TownPicture.revisions(List.of(first, later), RESTRICTED)).hasSize(1);
    }

    private static List<IssuedLevel> withLateRed() {
        IssuedLevel red = level(TOWN, "D06", "劳资社保纠纷", WarningLevel.RED, DAY, 12, 2.0, 8.0, "R1", "近7天 12 件,通常 2.0 件。");
        IssuedLevel green =
                level(TOWN, "D06", "劳资社保纠纷", WarningLevel.GREEN, DAY.minusDays(9), 3, 2.0, 8.0, "", "近7天 3 件。");
        return List.of(calm(), green, revised(red, 2));
    }

    private static IssuedLevel calm() {
        return level(TOWN, Unit.ALL, "全部类别", WarningLevel.GREEN, DAY.minusDays(9), 14, 13.0, 26.0, "", "14 件");
    }

    private static IssuedLevel revised(IssuedLevel row, long revision) {
        var issue = new IssuedLevel.Issue(
                revision,
                row.issue().issuedAt().plusSeconds(3_600 * revision),
                row.issue().ruleSet(),
                "run-" + revision,
                row.issue().regionVersion());
        return new IssuedLevel(
                row.day(),
                row.unit(),
                row.level(),
                row.previous(),
                row.since(),
                row.rules(),
                row.window(),
                row.completeness(),
                row.reason(),
                issue);
    }

    private static FeedState feed(String feed, Health health) {
        return new FeedState(feed, feed, feed + "-1", "day", DAY.minusDays(3), null, 20.0, 0, health);
    }

    private static String textFor(int town, List<IssuedLevel> levels) {
        return noticeFor(town, levels).text();
    }

    private static Notice noticeFor(int town, List<IssuedLevel> levels) {
        return compose(levels, List.of(), 0).notices().stream()
                .filter(notice -> notice.id().audience().equals(codeOf(town)))
                .findFirst()
                .orElseThrow();
    }

    /** Towns are those that the levels speak of; without levels all of the county. */
    private static Composed compose(List<IssuedLevel> levels, List<FeedState> feeds, long told) {
        List<Place> towns = MadeUpCounty.towns().stream()
                .filter(town -> levels.isEmpty()
                        || levels.stream()
                                .anyMatch(row -> row.unit().regionCode().equals(town.code())))
                .toList();
        List<IssuedLevel> ofTowns =
                levels.stream().filter(row -> row.unit().tier() == Tier.TOWN).toList();
        var morning = new Morning(DAY, towns, ofTowns, feeds, RESTRICTED, "县综治中心值班 12 号窗口");
        return new Composer(morning, "file", (start, days) -> start.plusDays(days), town -> told).compose();
    }
}
