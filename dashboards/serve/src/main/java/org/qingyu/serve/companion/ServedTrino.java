package org.qingyu.serve.companion;

import java.nio.file.Path;

/**
 * How the Trino of a home is reached.
 *
 * @param host what to connect to, as the certificate names it
 * @param port HTTPS; there is no other
 * @param certificate PEM file of the certificate it shows
 */
public record ServedTrino(String host, int port, Path certificate) {

    /** The account of the dashboards: it may speak for the accounts of people who look at them, and reads nothing itself. */
    public static final String DASHBOARDS_USER = "superset";

    /** The account of whoever can read the home's files. */
    public static final String OWNER_USER = "owner";

    public String url() {
        return "https://" + host + ":" + port;
    }

    public String jdbcUrl() {
        return "jdbc:trino://" + host + ":" + port + "/lake";
    }
}
