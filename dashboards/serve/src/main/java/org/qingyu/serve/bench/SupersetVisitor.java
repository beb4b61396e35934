package org.qingyu.serve.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Somebody who is logged in at Superset over its API. */
final class SupersetVisitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    SupersetVisitor(String address, String name, String password) throws IOException, InterruptedException {
        this.address = address;
        String body = JSON.writeValueAsString(Map.of("username", name, "password", password, "provider", "db"));
        this.token = answer(HttpRequest.newBuilder(URI.create(address + "/api/v1/security/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asText();
    }

    /** A chart of a dashboard. */
    record Chart(long id, String name) {}

    /**
     * One asking of a chart.
     *
     * @param statements the SQL that was run for it
     */
    record Answer(double seconds, List<String> statements) {}

    List<Chart> charts(String board) throws IOException, InterruptedException {
        var charts = new ArrayList<Chart>();
        for (JsonNode chart : get("/api/v1/dashboard/" + board + "/charts").path("result")) {
            charts.add(new Chart(
                    chart.path("id").asLong(), chart.path("slice_name").asText()));
        }
        return charts;
    }

    /** Asks for a chart's data, past every cache. */
    Answer ask(Chart chart) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        JsonNode said = get("/api/v1/chart/" + chart.id() + "/data/?force=true");
        double seconds = (System.nanoTime() - begun) / 1e9;
        var statements = new ArrayList<String>();
        for (JsonNode result : said.path("result")) {
            if (!result.path("error").isNull()) {
                throw refused(chart.name(), result.path("error").asText());
            }
            statements.add(result.path("query").asText().strip().replaceFirst(";$", ""));
        }
        return new Answer(seconds, statements);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw refused(answer.uri().getPath(), answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static QingyuError refused(String what, String found) {
        return QingyuError.of(
                ExitCode.FAILED,
                "an answer to " + what,
                found.substring(0, Math.min(200, found.length())),
                "",
                "see superset.log");
    }
}
