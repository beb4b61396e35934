package org.qingyu.ingest.synthetic;

import java.time.LocalDate;

/**
 * A surge of the truth file.
 *
 * @param surge its number, in order of the first day
 * @param regionCode the town
 * @param firstDay day of its first extra event
 * @param lastDay day of its last extra event
 * @param extraEvents events beyond what the quiet county would have had
 */
public record PlantedSurge(
        int surge, String regionCode, String categoryCode, LocalDate firstDay, LocalDate lastDay, int extraEvents) {}
