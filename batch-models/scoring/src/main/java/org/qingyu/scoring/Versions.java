package org.qingyu.scoring;

import org.qingyu.event.CategoryResolver;

/** Versions of what is shipped with the program. */
final class Versions {

    private Versions() {}

    /** Of the code maps, the keyword rules and the category list. */
    static String ofCodeMaps() {
        return CategoryResolver.standard().version();
    }

    static String ofProgram() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
