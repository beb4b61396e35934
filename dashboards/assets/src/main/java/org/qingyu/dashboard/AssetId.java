package org.qingyu.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of an asset: made of its name, so that every build and every county import over the same object. */
final class AssetId {

    private AssetId() {}

    /**
     * The id of an asset.
     *
     * @param kind such as {@code chart}
     * @param key the asset's own key
     */
    static String of(String kind, String key) {
        String name = "qingyu:dashboards:" + kind + ":" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
