package org.qingyu.scoring;

import java.io.Serializable;
import java.time.ZoneId;
import org.qingyu.event.CategoryResolver;
import org.qingyu.event.CurrentEvents;

/** What a merge needs, in a form that travels to the tasks. */
record MergeRecipe(ListedPlaces places, String zone) implements Serializable {

    static MergeRecipe of(Frozen frozen, ZoneId zone) {
        return new MergeRecipe(ListedPlaces.of(frozen.regions()), zone.getId());
    }

    CurrentEvents events() {
        return new CurrentEvents(ZoneId.of(zone), places, CategoryResolver.standard());
    }
}
