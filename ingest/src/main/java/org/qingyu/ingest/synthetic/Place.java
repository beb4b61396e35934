package org.qingyu.ingest.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the invented region list.
 *
 * @param grade town class (一类、二类、三类), or empty for county and villages
 * @param validFrom first day the code is in use; null for always
 * @param validTo last day the code is in use; null for still
 */
public record Place(
        String code,
        String name,
        String parentCode,
        String level,
        String grade,
        int population,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        double lon,
        double lat) {}
