package org.qingyu.known;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qingyu.home.Home;
import org.qingyu.home.HomeConfig;
import org.qingyu.judgement.rule.RuleSet;

/** The rule set of a home. */
public final class HomeRules {

    private static final String FILE = "rules.yaml";

    private HomeRules() {}

    /** The home's own rules where it has a file of them; the budgets of its configuration where those were changed. */
    public static RuleSet of(Home home) throws IOException {
        Path file = home.root().resolve(FILE);
        RuleSet rules = Files.exists(file)
                ? RuleSet.read(FILE, Files.readString(file, StandardCharsets.UTF_8))
                : RuleSet.shipped();
        HomeConfig.Budgets budgets = home.config().budgets();
        return budgets.equals(HomeConfig.defaults().budgets())
                ? rules
                : rules.withBudgets(budgets.red(), budgets.yellow());
    }
}
