package org.qingyu.judgement.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static boolean[] alarms(int... days) {
        var alarms = new boolean[60];
        for (int day : days) {
            alarms[day] = true;
        }
        return alarms;
    }

    @Test
    void alarmsLessThanFourteenDaysApartAreOneEpisode() {
        assertThat(Episode.of(3, alarms(5, 6, 19))).isEqualTo(List.of(new Episode(3, 5, 19, 3)));
    }

    @Test
    void alarmsFourteenDaysApartAreTwoEpisodes() {
        assertThat(Episode.of(3, alarms(5, 19))).isEqualTo(List.of(new Episode(3, 5, 5, 1), new Episode(3, 19, 19, 1)));
    }

    @Test
    void noAlarmIsNoEpisode() {
        assertThat(Episode.of(3, alarms())).isEmpty();
    }
}
