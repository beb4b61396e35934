package org.qingyu.scoring;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.qingyu.lake.LakeLocation;

/** A Spark of its own inside this process, with the lake as its catalog. The same job runs on a cluster's session. */
final class LocalSpark {

    private LocalSpark() {}

    /** @param scratch folder for what does not fit in memory; may be deleted when the session has stopped */
    static SparkSession session(LakeLocation location, Path scratch) {
        String catalog = "spark.sql.catalog." + LakeLocation.CATALOG;
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[2]")
                .appName("qingyu-score")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", scratch.toString())
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("warehouse").toUri().toString())
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.default.parallelism", "2")
                .config("spark.sql.adaptive.enabled", "true")
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.iceberg.aggregate-push-down.enabled", "false")
                .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
                .config(catalog, "org.apache.iceberg.spark.SparkCatalog")
                .config(catalog + ".catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog");
        location.catalogProperties().forEach((key, value) -> builder.config(catalog + "." + key, value));
        return builder.getOrCreate();
    }
}
