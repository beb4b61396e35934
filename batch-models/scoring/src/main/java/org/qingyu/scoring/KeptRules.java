package org.qingyu.scoring;

import java.time.Instant;
import java.util.List;
import org.apache.iceberg.expressions.Expressions;
import org.qingyu.event.CategoryResolver;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.judgement.rule.RuleSet;
import org.qingyu.lake.Lake;
import org.qingyu.table.CategoryMapTable;
import org.qingyu.table.CategoryRuleSetTable;
import org.qingyu.table.Column;
import org.qingyu.table.RuleSetTable;
import org.qingyu.table.TableRow;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarningIssuedTable;

/** The rules that runs have used, whole and by their versions, so that each run can be computed again with its own. */
final class KeptRules {

    private final Lake lake;
    private final CategoryResolver shipped;

    /** @param shipped what this program decides categories with */
    KeptRules(Lake lake, CategoryResolver shipped) {
        this.lake = lake;
        this.shipped = shipped;
    }

    /** Keeps what a run uses. */
    void keep(Frozen frozen, Instant now) {
        RuleSet rules = frozen.rules();
        if (find(RuleSetTable.TABLE, WarningIssuedTable.RULE_SET, rules.hash()).isEmpty()) {
            lake.append(
                    RuleSetTable.TABLE,
                    List.of(RuleSetTable.TABLE
                            .row()
                            .set(WarningIssuedTable.RULE_SET, rules.hash())
                            .set(RuleSetTable.PRESET, rules.name())
                            .set(RuleSetTable.FIRST_USED_AT, now)
                            .set(RuleSetTable.CONTENT, rules.yaml())));
        }
        CategoryResolver categories = frozen.categories();
        if (find(CategoryRuleSetTable.TABLE, CategoryMapTable.MAP_VERSION, categories.version())
                .isEmpty()) {
            lake.append(
                    CategoryRuleSetTable.TABLE,
                    List.of(CategoryRuleSetTable.TABLE
                            .row()
                            .set(CategoryMapTable.MAP_VERSION, categories.version())
                            .set(RuleSetTable.FIRST_USED_AT, now)
                            .set(CategoryRuleSetTable.CODE_MAPS, categories.codeMaps())
                            .set(CategoryRuleSetTable.KEYWORD_RULES, categories.keywordRules())));
        }
    }

    /** The rule set of a hash; exit 3 where no run has kept it. */
    RuleSet rulesOf(String hash) {
        TableRow row = require(
                RuleSetTable.TABLE, WarningIssuedTable.RULE_SET, hash, "rule set " + hash, "score the day again");
        return RuleSet.read("rule set " + hash, row.require(RuleSetTable.CONTENT));
    }

    /** The code maps and keyword rules of a version; exit 3 where no run has kept them and this program has others. */
    CategoryResolver categoriesOf(String version) {
        if (version.equals(shipped.version())) {
            return shipped;
        }
        TableRow row = require(
                CategoryRuleSetTable.TABLE,
                CategoryMapTable.MAP_VERSION,
                version,
                "code maps and keyword rules of version " + version,
                "check with the program that issued the day, or score the day again");
        return CategoryResolver.of(
                row.require(CategoryRuleSetTable.CODE_MAPS), row.require(CategoryRuleSetTable.KEYWORD_RULES));
    }

    private TableRow require(WarehouseTable table, Column<String> key, String version, String what, String advice) {
        List<TableRow> rows = find(table, key, version);
        if (rows.isEmpty()) {
            throw QingyuError.of(ExitCode.NO_INPUT, what, "none of that version in " + table.name(), "", advice);
        }
        return rows.get(0);
    }

    /** A home that nobody has scored since the table was added does not have it yet. */
    private List<TableRow> find(WarehouseTable table, Column<String> key, String version) {
        return lake.has(table) ? lake.list(lake.scan(table).where(Expressions.equal(key.name(), version))) : List.of();
    }
}
