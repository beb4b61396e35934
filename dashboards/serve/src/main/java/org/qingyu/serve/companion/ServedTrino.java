package org.qingyu.serve.companion;

import java.nio.file.Path;

/**
 * How the Trino of a home is reached.
 *
 * @param host what to connect to
 * @param port HTTPS; there is no other
 * @param certificate PEM file of the certificate it shows
 * @param isNamed whether the certificate is for this host, or only known to be the right one
 */
public record ServedTrino(String host, int port, Path certificate, boolean isNamed) {

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
