package org.qingyu.scoring;

/** Versions of what is shipped with the program. */
final class Versions {

    private Versions() {}

    static String ofProgram() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
