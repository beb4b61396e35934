package org.qingyu.serve.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingyu.home.Home;
import org.qingyu.lake.LakeLocation;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.folder.RandomPassword;
import org.qingyu.serve.folder.ServeFolder;

/** Trino's configuration, all of it, as files in {@code HOME/serve/etc}. */
record TrinoFiles(Home home, ServeFolder folder, Path plugins) {

    /** How often Trino reads changed rules. */
    private static final String REFRESH = "2s";

    /**
     * Writes everything but rules and accounts.
     *
     * @param address to listen on
     * @param port HTTPS, for clients
     * @param innerPort plain HTTP, by which Trino speaks with itself; refuses whoever lacks a secret of this start
     * @param heapMegabytes Trino's heap
     */
    void write(String address, int port, int innerPort, int heapMegabytes, Certificate certificate) throws IOException {
        properties(
                "config",
                Map.ofEntries(
                        Map.entry("coordinator", "true"),
                        Map.entry("node-scheduler.include-coordinator", "true"),
                        Map.entry("node.environment", "qingyu"),
                        Map.entry("node.id", "qingyu"),
                        Map.entry("node.bind-ip", address),
                        Map.entry("node.internal-address", address),
                        Map.entry("http-server.http.port", Integer.toString(innerPort)),
                        Map.entry("discovery.uri", "http://" + address + ":" + innerPort),
                        Map.entry("http-server.https.enabled", "true"),
                        Map.entry("http-server.https.port", Integer.toString(port)),
                        Map.entry(
                                "http-server.https.keystore.path",
                                certificate.keystore().toString()),
                        Map.entry("http-server.https.keystore.key", certificate.password()),
                        Map.entry("http-server.authentication.type", "PASSWORD"),
                        Map.entry("internal-communication.shared-secret", RandomPassword.of(48)),
                        Map.entry("web-ui.enabled", "false"),
                        Map.entry("plugin.dir", plugins.toString()),
                        Map.entry("query.max-run-time", "10m"),
                        Map.entry("query.max-memory-per-node", heapMegabytes * 45 / 100 + "MB"),
                        Map.entry("memory.heap-headroom-per-node", heapMegabytes * 20 / 100 + "MB")));
        properties(
                "access-control",
                Map.of(
                        "access-control.name",
                        "file",
                        "security.config-file",
                        folder.rules().toString(),
                        "security.refresh-period",
                        REFRESH));
        properties(
                "password-authenticator",
                Map.of(
                        "password-authenticator.name",
                        "qingyu",
                        "accounts.file",
                        folder.accounts().toString()));
        properties(
                "resource-groups",
                Map.of(
                        "resource-groups.configuration-manager",
                        "qingyu",
                        "accounts.file",
                        folder.accounts().toString()));
        properties(
                "event-listener",
                Map.of(
                        "event-listener.name", "qingyu",
                        "audit.folder", home.root().resolve("audit").toString(),
                        "audit.zone", home.config().zone().getId()));
        properties("catalog/" + LakeLocation.CATALOG, catalog());
    }

    /** The lake, to be read only: it is written by its rooms, one at a time. */
    private Map<String, String> catalog() {
        LakeLocation lake = LakeLocation.embeddedIn(home.root());
        return Map.of(
                "connector.name", "iceberg",
                "iceberg.catalog.type", "jdbc",
                "iceberg.jdbc-catalog.driver-class", "org.sqlite.JDBC",
                "iceberg.jdbc-catalog.connection-url", lake.catalogUri(),
                "iceberg.jdbc-catalog.catalog-name", LakeLocation.CATALOG,
                "iceberg.jdbc-catalog.default-warehouse-dir", lake.warehouse(),
                "fs.local.enabled", "true",
                "local.location", lake.root().toString(),
                "iceberg.security", "READ_ONLY");
    }

    private void properties(String name, Map<String, String> values) throws IOException {
        String text = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        OwnerOnly.write(folder.etc().resolve(name + ".properties"), text.getBytes(UTF_8));
    }
}
