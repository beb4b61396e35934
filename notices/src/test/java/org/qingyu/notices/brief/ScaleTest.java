package org.qingyu.notices.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "3, 3, 1",
        "5, 5, 1",
        "6, 6, 2",
        "11, 15, 5",
        "730, 800, 200",
        "1000, 1000, 200",
        "1001, 1500, 500"
    })
    void endsOnARoundNumberAboveTheLargestValue(double largest, double top, double step) {
        assertThat(Scale.upTo(largest)).isEqualTo(new Scale(top, step));
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "12", "49", "50", "51", "333", "9999", "123456"})
    void hasAtMostSixMarksAndRoomForEveryValue(double largest) {
        Scale scale = Scale.upTo(largest);

        assertThat(scale.marks()).hasSizeBetween(2, 6).startsWith(0.0).endsWith(scale.top());
        assertThat(scale.top()).isGreaterThanOrEqualTo(largest);
    }

    @Test
    void placesValuesInProportionAndKeepsThemInside() {
        Scale scale = Scale.upTo(20);

        assertThat(scale.shareOf(0)).isZero();
        assertThat(scale.shareOf(10)).isEqualTo(0.5);
        assertThat(scale.shareOf(90)).isEqualTo(1);
    }
}
