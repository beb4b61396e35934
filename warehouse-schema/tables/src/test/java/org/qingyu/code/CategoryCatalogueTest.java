package org.qingyu.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryCatalogueTest {

    private static final CategoryCatalogue CATALOGUE = CategoryCatalogue.standard();

    @Test
    void holdsTheTwentyOneDisputesAndTheNineMattersBesideThem() {
        assertThat(CATALOGUE.codes()).hasSize(30).startsWith("D01", "D02").endsWith("A08", "A09");
        assertThat(CATALOGUE.find("D06")).hasValueSatisfying(category -> {
            assertThat(category.label()).isEqualTo("劳资社保纠纷");
            assertThat(category.key()).isEqualTo("LABOUR_WAGE");
            assertThat(category.rollUp()).isEqualTo("劳动与经济");
        });
        assertThat(CATALOGUE.categories())
                .allMatch(category -> (category.rollUp() != null) == (category.kind() == Category.Kind.DISPUTE));
    }

    @Test
    void restrictsWhatMayNotBeShownBelowTown() {
        assertThat(CATALOGUE.isRestricted("D19")).isTrue();
        assertThat(CATALOGUE.isRestricted("D01")).isFalse();
    }

    @Test
    void namesAllCategoriesTogetherAndUnknownOnes() {
        assertThat(CATALOGUE.labelOf("ALL")).isEqualTo("全部类别");
        assertThat(CATALOGUE.labelOf("D21")).isEqualTo("D21");
        assertThat(CATALOGUE.findByAnyName("labour_wage")).map(Category::code).contains("D06");
    }

    @Test
    void ordersLevelsByGravity() {
        assertThat(WarningLevel.RED.isGraverThan(WarningLevel.YELLOW)).isTrue();
        assertThat(WarningLevel.GREEN.graver(WarningLevel.GREY)).isEqualTo(WarningLevel.GREY);
        assertThat(WarningLevel.find("红色")).contains(WarningLevel.RED);
        assertThat(WarningLevel.find("yellow")).contains(WarningLevel.YELLOW);
        assertThat(WarningLevel.find("blue")).isEmpty();
    }

    @Test
    void addsTheFeedsOfTheConfiguration() {
        var feeds = FeedCatalogue.with(Map.of("ANQING", "案情"));

        assertThat(feeds.feeds())
                .extracting(Feed::code)
                .containsExactly("SHEQING", "FANGQING", "JINGQING", "YUQING", "ANQING");
        assertThat(feeds.labelOf("JINGQING")).isEqualTo("警情");
        assertThat(feeds.find("SUQING")).isEmpty();
    }
}
