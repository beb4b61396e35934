package org.qingyu.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordRulesTest {

    private static final KeywordRules RULES = KeywordRules.standard();

    @ParameterizedTest
    @CsvSource({
        "工地拖欠工资, D06",
        "邻居家漏水, D02",
        "小区物业不作为，噪音大, D09",
        "被车撞了要赔偿，医院不管, D11",
        "p2p 平台跑路, D08",
        "ｐ２ｐ平台, D08",
        "打架毁坏门窗, D20",
        "村干部违建, D15"
    })
    void letsTheFirstRuleOfTheListWinWhereverItsWordStands(String text, String category) {
        assertThat(RULES.categoryOf(RULES.wordsIn(text))).contains(category);
    }

    @Test
    void areTheSameAgainFromTheTextTheyWereReadFrom() {
        KeywordRules again = KeywordRules.of(RULES.text());

        assertThat(again.rules()).isEqualTo(RULES.rules());
        assertThat(again.version()).isEqualTo(RULES.version());
    }

    @Test
    void findsTheWordsInTextOrderEachOnce() {
        assertThat(RULES.wordsIn("医院欠薪", "医院工资，拆迁补偿款")).containsExactly("医院", "欠薪", "工资", "拆迁", "补偿款");
        assertThat(RULES.wordsIn("今天天气很好")).isEmpty();
        assertThat(RULES.categoryOf(List.of())).isEmpty();
        assertThat(RULES.categoryOf(List.of("不再有的词"))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void decidesFromTheWordsAloneInAnyOrder(long seed) {
        var words = new ArrayList<String>();
        RULES.rules().forEach(rule -> words.addAll(rule.words()));
        var random = new Random(seed);

        for (int i = 0; i < 200; i++) {
            Collections.shuffle(words, random);
            var some = words.subList(0, 1 + random.nextInt(6));
            var found = RULES.wordsIn(String.join("，", some));
            assertThat(found).containsAll(some);
            var shuffled = new ArrayList<>(found);
            Collections.shuffle(shuffled, random);
            assertThat(RULES.categoryOf(shuffled))
                    .isEqualTo(RULES.categoryOf(found))
                    .isPresent();
        }
    }

    @Test
    void findsAWordOfASpelledScriptOnlyWhereItStandsAlone() {
        var finder = new WordFinder(List.of("Ale", "LOWER MERION", "石桥"));

        assertThat(finder.find("Alexander i Ale, lower merion. 在Ale石桥镇")).containsExactly("Ale", "LOWER MERION", "石桥");
        assertThat(finder.find("Uppsale Alex LOWER MERIONS")).isEmpty();
    }

    @Test
    void findsTheWordsOfGravity() {
        var words = SeverityWords.standard();

        assertThat(words.wordsIn("数十人围堵镇政府，发生群众械斗")).containsExactly("围堵", "群众械斗", "械斗");
        assertThat(words.gravest(List.of("围堵", "械斗")))
                .map(SeverityWords.Word::level)
                .contains(WarningLevel.RED);
        assertThat(words.gravest(List.of())).isEmpty();
    }

    @Test
    void doesNotTakeAPieceOfALongerWordForTheWord() {
        var gravity = SeverityWords.standard();

        assertThat(gravity.wordsIn("旅游行程临时取消，造成严重伤害，道路拥堵路段多")).isEmpty();
        assertThat(gravity.wordsIn("先看旅游行程，后有人游行，致一人重伤")).containsExactly("游行", "重伤");
        assertThat(RULES.wordsIn("收集资料，施工资质不全，取消费用，综合同类意见")).isEmpty();
        assertThat(RULES.wordsIn("非法集资，拖欠工资")).containsExactly("集资", "工资");
    }
}
