package org.qingyu.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qingyu.code.CodeMapping;
import org.qingyu.code.CodeMaps;
import org.qingyu.code.KeywordRules;
import org.qingyu.code.SeverityWords;

class FeedCodesTest {

    private static final CodeMaps MAPS = CodeMaps.standard();
    private static final KeywordRules RULES = KeywordRules.standard();

    @Test
    void everyCodeMeansItsCategory() {
        for (var row : Resource.rows("feed-codes.csv")) {
            var mapping = row.get(6).isEmpty()
                    ? MAPS.find(row.get(2), orNull(row.get(3)), row.get(4), orNull(row.get(5)))
                    : MAPS.find(CodeMaps.POLICE_FEEDBACK, null, row.get(6), null);

            assertThat(mapping.map(CodeMapping::categoryCode))
                    .as(row.toString())
                    .isEqualTo(Optional.of(row.get(1)));
        }
    }

    @Test
    void everyFeedCanWriteEveryCategoryItMeets() {
        var codes = FeedCodes.shipped();
        for (var shape : CategoryShapes.shipped().shapes()) {
            for (int feed = 0; feed < FeedForm.HOTLINE; feed++) {
                assertThat(codes.knows(CategoryShapes.FEEDS.get(feed), shape.category()))
                        .as(shape.category() + " " + CategoryShapes.FEEDS.get(feed))
                        .isEqualTo(shape.weights().get(feed) > 0);
            }
        }
    }

    @Test
    void theHotlinesTextsMeanTheirCategoryByTheRules() {
        for (var shape : CategoryShapes.shipped().shapes()) {
            if (shape.weights().get(FeedForm.HOTLINE) > 0) {
                for (var text : Texts.shipped().of(shape.category())) {
                    var found = RULES.categoryOf(RULES.wordsIn(text.title(), text.content()));

                    assertThat(found.orElse("D99")).as(text.toString()).isEqualTo(shape.category());
                }
            }
        }
    }

    @Test
    void onlyGatheringsSoundGrave() {
        var texts = Texts.shipped();
        for (var category : CategoryShapes.shipped().categories()) {
            for (var text : texts.of(category)) {
                var words = SeverityWords.standard().wordsIn(text.title(), text.content());

                assertThat(words.isEmpty() || category.equals(CategoryShapes.GATHERING))
                        .as(text.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void noPlaceNameHoldsAWordOfTheRules() {
        var places = SyntheticCounty.of(CountyPlan.demo(java.time.LocalDate.of(2026, 5, 31)))
                .places();

        for (var place : places) {
            assertThat(RULES.wordsIn(place.name())).as(place.name()).isEqualTo(List.of());
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
