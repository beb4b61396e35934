package org.qingyu.lake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a lake is: its catalog and its files. Everything an engine is told about the lake comes from here.
 *
 * @param catalogUri JDBC address of the catalog
 * @param catalogUser user of the catalog, where it asks for one
 * @param catalogPassword password of that user; never printed
 * @param warehouse location the tables lie under
 * @param fileIo class that reads and writes files
 * @param root folder of the lake, for the embedded files
 */
public record LakeLocation(
        String catalogUri,
        @Nullable String catalogUser,
        @Nullable String catalogPassword,
        String warehouse,
        String fileIo,
        Path root) {

    /** The catalog's name: part of its tables' keys, so the same in every engine. */
    public static final String CATALOG = "lake";

    /** A lake in a folder: an embedded catalog and files of the local disk, movable as a whole. */
    public static LakeLocation embeddedIn(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        return new LakeLocation(
                "jdbc:sqlite:" + folder.resolve("catalog.db") + "?busy_timeout=30000",
                null,
                null,
                LakeFileIO.SCHEME + "/",
                LakeFileIO.class.getName(),
                folder.resolve("lake"));
    }

    /** The properties of an Iceberg JDBC catalog. */
    public Map<String, String> catalogProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("uri", catalogUri);
        properties.put("warehouse", warehouse);
        properties.put("io-impl", fileIo);
        properties.put("jdbc.schema-version", "V1");
        properties.put("clients", "1");
        properties.put(LakeFileIO.ROOT, root.toString());
        if (catalogUser != null) {
            properties.put("jdbc.user", catalogUser);
        }
        if (catalogPassword != null) {
            properties.put("jdbc.password", catalogPassword);
        }
        return properties;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "lake with catalog " + catalogUri + " and files in " + warehouse;
    }
}
