package org.qingyu.judgement.situation;

import java.time.LocalDate;
import java.util.List;
import org.qingyu.judgement.rule.Severity;

/**
 * One event that is grave by itself.
 *
 * @param day its registered day
 * @param regions the village and the town it colours, as far as they are known; never the county
 */
public record SeverityFact(LocalDate day, String eventId, String category, List<String> regions, Severity severity) {
    public SeverityFact {
        regions = List.copyOf(regions);
    }
}
