package org.qingyu.serve.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void aTownIsARisonTextWithItsOwnQuotes() {
        String parameter = URLDecoder.decode(Filters.parameter(Map.of("town", "朔渡'镇")), UTF_8);

        assertThat(parameter)
                .startsWith("&native_filters=(NATIVE_FILTER-town:(extraFormData:")
                .contains("filters:!((col:town_name,op:IN,val:!('朔渡!'镇')))");
    }

    @Test
    void aPeriodIsATimeRange() {
        String parameter = URLDecoder.decode(Filters.parameter(Map.of("day", "2026-05-01:2026-05-10")), UTF_8);

        assertThat(parameter).contains("time_range:'2026-05-01 : 2026-05-10'");
    }

    @Test
    void noFilterIsNoParameter() {
        assertThat(Filters.parameter(Map.of())).isEmpty();
    }
}
