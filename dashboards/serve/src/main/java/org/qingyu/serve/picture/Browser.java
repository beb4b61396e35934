package org.qingyu.serve.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Chromium without a window and without a network but this machine, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 120;
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting;
    private final AtomicInteger number = new AtomicInteger();
    private String session = "";

    private Browser(
            Process process, Path profile, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> waiting) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.waiting = waiting;
    }

    /** Starts it; every name but this machine's leads nowhere. */
    static Browser start(Path chromium) throws IOException {
        Path profile = Files.createTempDirectory("qingyu-pictures");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--lang=zh-CN",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        String address = addressOf(process);
        var waiting = new ConcurrentHashMap<Integer, CompletableFuture<JsonNode>>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Answers(waiting))
                .join();
        var browser = new Browser(process, profile, socket, waiting);
        browser.openPage();
        return browser;
    }

    private static String addressOf(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                var rest = new Thread(() -> said.lines().forEach(ignored -> {}), "browser's words");
                rest.setDaemon(true);
                rest.start();
                return line.substring(LISTENING.length()).strip();
            }
        }
        throw QingyuError.of(ExitCode.MISSING, "a browser that starts", "it ended", "", "install chromium");
    }

    private void openPage() {
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        call("Page.enable", Map.of());
    }

    /** How large the page is. */
    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(String url) {
        call("Page.navigate", Map.of("url", url));
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .path("result")
                .path("value");
    }

    /** Waits until the expression is true; false where it never became so. */
    boolean await(String expression, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < deadline) {
            if (value(expression).asBoolean()) {
                return true;
            }
            Thread.sleep(300);
        }
        return false;
    }

    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses the key Enter. */
    void enter() {
        for (String kind : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", kind, "key", "Enter", "code", "Enter", "text", "\r", "windowsVirtualKeyCode", 13));
        }
    }

    byte[] picture() {
        return bytes(call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** The page as it would be printed, PDF. */
    byte[] print() {
        return bytes(call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true)));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (said.has("error")) {
                throw new IllegalStateException(method + ": " + said.path("error"));
            }
            return said.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer to " + method, e);
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> paths = Files.walk(profile)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    /** Puts answers, which come in pieces, to those who wait for them. */
    private static final class Answers implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting;
        private final StringBuilder text = new StringBuilder();

        Answers(Map<Integer, CompletableFuture<JsonNode>> waiting) {
            this.waiting = waiting;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(String message) {
            try {
                JsonNode said = JSON.readTree(message);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(said.path("id").asInt());
                if (answer != null) {
                    answer.complete(said);
                }
            } catch (IOException e) {
                throw new IllegalStateException("Expected JSON of the browser", e);
            }
        }
    }
}
