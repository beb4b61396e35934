package org.qingyu.streaming;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;

/**
 * A profile on its way to where a Flink task runs.
 *
 * @param name name of a shipped profile, or what the operator's own is called
 * @param yaml text of the operator's own, or null
 */
record ProfileText(String name, @Nullable String yaml) implements Serializable {

    FeedProfile profile() {
        return yaml == null ? ProfileCatalogue.shipped().require(name) : ProfileCatalogue.read(name, yaml);
    }
}
