package org.qingyu.serve.superset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.qingyu.home.Home;
import org.qingyu.serve.folder.OwnerOnly;
import org.qingyu.serve.folder.ServeFolder;

/** {@code HOME/serve/superset}, which only its owner enters: Superset's own database, its cache, its secret. */
record SupersetFolder(Path folder, Path log) {

    static SupersetFolder of(Home home) {
        return new SupersetFolder(
                ServeFolder.of(home).folder().resolve("superset"), home.logs().resolve("superset.log"));
    }

    /** Puts what the configuration file reads into a process's environment. */
    void describe(Map<String, String> environment, SupersetInstallation installation) throws IOException {
        OwnerOnly.createFolder(folder);
        environment.put("QINGYU_SUPERSET_HOME", folder.toString());
        environment.put(
                "SUPERSET_CONFIG_PATH", installation.file("superset_config.py").toString());
        environment.put("SUPERSET_SECRET_KEY", ServeFolder.passwordIn(folder.resolve("secret")));
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("PYTHONUTF8", "1");
        environment.put("SCARF_ANALYTICS", "false");
        // It would override the certificate that Trino is known by.
        environment.remove("REQUESTS_CA_BUNDLE");
        environment.remove("CURL_CA_BUNDLE");
        environment.remove("PYTHONPATH");
    }
}
