package org.qingyu.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
        HouseRules.knowTheLakeButNoEngine(CLASSES);
    }

    @Test
    void theGateNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.qingyu.serve.gate")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.qingyu.serve.gate", "java..", "javax.crypto..", "org.jspecify..")
                .because("Trino's process loads it")
                .check(CLASSES);
    }
}
