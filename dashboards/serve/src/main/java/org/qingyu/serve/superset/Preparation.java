package org.qingyu.serve.superset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.folder.RandomPassword;
import org.qingyu.serve.gate.GateRole;

/** Brings Superset's own database up to date, imports the dashboards, makes roles and accounts: {@code prepare.py}. */
final class Preparation {

    /** The account that may change Superset; not called admin, because Trino would be asked in that name. */
    static final String KEEPER = "dashboard-keeper";

    private static final int PASSWORD_LETTERS = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SupersetInstallation installation;
    private final SupersetFolder folder;

    Preparation(SupersetInstallation installation, SupersetFolder folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /** How much is done. */
    enum Extent {
        /** Everything, before Superset starts. */
        WHOLE,
        /** Accounts only, beside a Superset that runs. */
        ACCOUNTS
    }

    /**
     * Does it, as often as one likes.
     *
     * @param started told of the process as soon as it runs
     * @return passwords of the accounts that were made, by name, to be shown once
     */
    Map<String, String> run(ServedTrino trino, String password, List<Account> accounts, Extent extent, Started started)
            throws IOException, InterruptedException {
        Map<String, String> passwords = new LinkedHashMap<>();
        ObjectNode request = request(trino, password, accounts, passwords);
        request.put("accounts_only", extent == Extent.ACCOUNTS);
        var builder = new ProcessBuilder(
                        installation.program("python").toString(),
                        installation.file("prepare.py").toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        folder.describe(builder.environment(), installation);
        Process process = builder.start();
        started.process(process);
        try (var stdin = process.getOutputStream()) {
            JSON.writeValue(stdin, request);
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw failed();
        }
        String last = said.strip().lines().reduce((one, next) -> next).orElse("{}");
        JsonNode answer = JSON.readTree(last);
        List<String> made = new ArrayList<>();
        answer.path("made").forEach(name -> made.add(name.asText()));
        passwords.keySet().retainAll(made);
        return passwords;
    }

    /** Is told of a process. */
    interface Started {
        void process(Process process);
    }

    private QingyuError failed() throws IOException {
        return QingyuError.of(
                ExitCode.FAILED,
                "the dashboards and their accounts to be made ready",
                LastLine.of(folder.log()),
                folder.log().toString(),
                "see that log");
    }

    private ObjectNode request(
            ServedTrino trino, String password, List<Account> accounts, Map<String, String> passwords) {
        ObjectNode request = JSON.createObjectNode();
        request.put("assets", installation.file("assets").toString());
        request.put("questions", installation.questions().toString());
        request.put("remove_others", true);
        ObjectNode connection = request.putObject("trino");
        connection.put("uri", uri(trino, password));
        ObjectNode arguments = connection.putObject("connect_args");
        arguments.put("http_scheme", "https");
        arguments.put("verify", certificate(trino).toString());
        ArrayNode people = request.putArray("accounts");
        person(people, KEEPER, "keeper", passwords);
        for (Account account : accounts) {
            if (account.role() != GateRole.OPERATOR) {
                person(people, account.name(), account.role().code(), passwords);
            }
        }
        return request;
    }

    private static String uri(ServedTrino trino, String password) {
        return "trino://" + ServedTrino.DASHBOARDS_USER + ":" + password + "@" + trino.host() + ":" + trino.port()
                + "/lake";
    }

    private static Path certificate(ServedTrino trino) {
        return trino.certificate().toAbsolutePath();
    }

    private static void person(ArrayNode people, String name, String role, Map<String, String> passwords) {
        String first = RandomPassword.of(PASSWORD_LETTERS);
        passwords.put(name, first);
        people.addObject().put("name", name).put("role", role).put("first_password", first);
    }
}
