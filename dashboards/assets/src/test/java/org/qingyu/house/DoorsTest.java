package org.qingyu.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private static final JavaClasses CLASSES = HouseRules.ownClasses("org.qingyu");

    @Test
    void theHouseRulesHold() {
        HouseRules.holdEverywhere(CLASSES);
    }

    @Test
    void theDoorsStayAsDrawn() {
        HouseRules.knowNoEngine(CLASSES);
    }
}
