package org.qingyu.serve.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.qingyu.serve.companion.ServedTrino;

/** Opens connections. */
public final class Connections {

    private Connections() {}

    /**
     * Logs in.
     *
     * @param speaksFor the account whose rights the queries run with, null for the one that logs in
     */
    public static Connection open(ServedTrino trino, String user, String password, @Nullable String speaksFor)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("source", "qingyu sql");
        properties.setProperty("SSL", "true");
        properties.setProperty("SSLTrustStorePath", trino.certificate().toString());
        properties.setProperty("SSLVerification", "FULL");
        if (speaksFor != null) {
            properties.setProperty("sessionUser", speaksFor);
        }
        return DriverManager.getConnection(trino.jdbcUrl(), properties);
    }

    /** Whether the owner gets an answer to a query. */
    public static boolean answers(ServedTrino trino, String ownerPassword) {
        try (Connection connection = open(trino, ServedTrino.OWNER_USER, ownerPassword, null);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
