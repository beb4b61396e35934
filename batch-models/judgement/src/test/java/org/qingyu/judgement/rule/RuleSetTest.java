package org.qingyu.judgement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qingyu.failure.QingyuError;

class RuleSetTest {

    @Test
    void theShippedOneHasTheBudgetsEverybodyKnows() {
        RuleSet rules = RuleSet.shipped();

        assertThat(rules.budgets()).isEqualTo(new RuleSet.Budgets(4, 12));
        assertThat(rules.grey().missingShare()).isEqualTo(0.2);
        assertThat(rules.hysteresis()).isEqualTo(new RuleSet.Hysteresis(2, 7));
    }

    @Test
    void itsTextGivesItBackUnderTheSameHash() {
        RuleSet rules = RuleSet.shipped().withBudgets(2, 6.5);

        RuleSet again = RuleSet.read("kept text", rules.yaml());

        assertThat(again).isEqualTo(rules);
        assertThat(again.hash()).isEqualTo(rules.hash()).hasSize(16);
        assertThat(rules.hash()).isNotEqualTo(RuleSet.shipped().hash());
    }

    @Test
    void anOwnFileChangesWhatItNamesAndNothingElse() {
        RuleSet own = RuleSet.read("rules.yaml", "name: 本县\nseverity:\n  persons-red: 50\n");

        assertThat(own.severity().personsRed()).isEqualTo(50);
        assertThat(own.severity().scaleRed()).containsExactly("03");
        assertThat(own.budgets()).isEqualTo(RuleSet.shipped().budgets());
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String yaml = """
                budgets:
                  red: 20
                windows:
                  exceedance-days: 14
                severety: {}
                grey:
                  missing-share: much
                """;

        assertThatThrownBy(() -> RuleSet.read("rules.yaml", yaml))
                .isInstanceOfSatisfying(
                        QingyuError.class,
                        error -> assertThat(error.problems())
                                .hasSize(4)
                                .anyMatch(problem -> problem.contains("expected no more than yellow"))
                                .anyMatch(problem -> problem.contains("expected 7, found 14"))
                                .anyMatch(problem -> problem.contains("severety"))
                                .anyMatch(problem -> problem.contains("'much'")));
    }
}
