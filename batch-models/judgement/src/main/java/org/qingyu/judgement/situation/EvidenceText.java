package org.qingyu.judgement.situation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Set;
import org.qingyu.code.WarningLevel;
import org.qingyu.judgement.exceedance.UnitDay;

/** What each rule saw, as a JSON object whose keys always stand in the same order. */
public final class EvidenceText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTED_FACTS = 20;
    private static final String EVALUATED = "evaluated";

    private EvidenceText() {}

    /** What the rules had given, before hysteresis, according to the evidence of an issued level. */
    public static WarningLevel evaluatedOf(String evidence) {
        try {
            return WarningLevel.ofCode(JSON.readTree(evidence).path(EVALUATED).asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Situation.Input input, Said said) {
        Evaluation evaluation = said.evaluation();
        LocalDate day = said.asked().day();
        int days = input.rules().windows().exceedanceDays();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(EVALUATED, evaluation.level().code());
        if (said.settled().level() != evaluation.level()) {
            root.put("held", said.settled().held().name());
        }
        root.putObject("window")
                .put("from", day.minusDays(days - 1L).toString())
                .put("to", day.toString())
                .put("days", days);
        root.put("observed", said.observed());
        UnitDay statistics = evaluation.statistics();
        if (statistics != null) {
            root.set("R1", exceedance(evaluation, statistics));
        }
        if (!evaluation.facts().isEmpty()) {
            root.set("R2", severity(evaluation));
        }
        if (!evaluation.clusters().isEmpty()) {
            root.set("R4", spread(evaluation));
        }
        feeds(root, input, day, evaluation);
        return root.toString();
    }

    private static JsonNode exceedance(Evaluation evaluation, UnitDay statistics) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("finding", evaluation.exceedance().code());
        node.put("history_days", statistics.baselineDays());
        if (evaluation.exceedance() != WarningLevel.GREY) {
            node.put("expected", UnitJudgement.rounded(statistics.expected()));
            node.put("dispersion", UnitJudgement.rounded(statistics.dispersion()));
            node.put("threshold", evaluation.yellowFrom());
            node.put("threshold_red", evaluation.redFrom());
            node.put("score", UnitJudgement.rounded(statistics.score()));
            node.put("p_value", UnitJudgement.rounded(statistics.pValue()));
            node.put("short_history", statistics.shortHistory());
            node.put("season_factor", UnitJudgement.rounded(statistics.seasonFactor()));
            node.put("false_red_a_year", UnitJudgement.rounded(statistics.redShare()));
        }
        return node;
    }

    private static JsonNode severity(Evaluation evaluation) {
        ArrayNode facts = JsonNodeFactory.instance.arrayNode();
        evaluation.facts().stream()
                .limit(LISTED_FACTS)
                .forEach(fact -> facts.addObject()
                        .put("event_id", fact.eventId())
                        .put("day", fact.day().toString())
                        .put("level", fact.severity().level().code())
                        .put("reason", fact.severity().reason()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("finding", evaluation.severity().code());
        node.put("events", evaluation.facts().size());
        node.set("listed", facts);
        return node;
    }

    private static JsonNode spread(Evaluation evaluation) {
        ArrayNode clusters = JsonNodeFactory.instance.arrayNode();
        for (Cluster cluster : evaluation.clusters()) {
            ObjectNode node = clusters.addObject()
                    .put("finding", cluster.level().code())
                    .put("of", cluster.kind().code())
                    .put("observed", cluster.observed())
                    .put("expected", UnitJudgement.rounded(cluster.expected()))
                    .put("p_value", significant(cluster.pValue()))
                    .put("p_allowed", significant(cluster.allowed()));
            ArrayNode places = node.putArray("places");
            cluster.places().forEach(place -> places.add(place.code()));
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("finding", evaluation.spread().code());
        node.set("clusters", clusters);
        return node;
    }

    /** Three digits that say something: these probabilities are far below a ten-thousandth. */
    private static double significant(double probability) {
        return new BigDecimal(probability).round(new MathContext(3)).doubleValue();
    }

    /** A feed younger than eight weeks is left out of observed and expected. */
    private static void feeds(ObjectNode root, Situation.Input input, LocalDate day, Evaluation evaluation) {
        Set<String> used = input.coverage().feedsDeliveredBy(day);
        Set<String> young = evaluation.judged() != null ? input.coverage().youngFeeds(day) : Set.of();
        used.removeAll(young);
        used.forEach(root.putArray("feeds_used")::add);
        young.forEach(root.putArray("feeds_young")::add);
        ArrayNode missing = root.putArray("feeds_missing");
        evaluation
                .completeness()
                .gaps()
                .forEach(gap -> missing.addObject()
                        .put("feed", gap.health().source().feed())
                        .put("source", gap.health().source().source())
                        .put("state", gap.health().state().code())
                        .put("covered_to", gap.health().coveredTo().toString())
                        .put("share", UnitJudgement.rounded(gap.share())));
        root.put(
                "missing_share", UnitJudgement.rounded(evaluation.completeness().missingShare()));
    }
}
