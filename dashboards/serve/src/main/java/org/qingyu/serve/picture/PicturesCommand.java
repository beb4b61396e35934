package org.qingyu.serve.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pictures",
        description = {
            "Takes pictures of the dashboards that 'serve --dashboards' shows, at 1920 × 1080 and as printed pages.",
            "Needs Chromium; the password is read from QINGYU_PICTURES_PASSWORD."
        },
        footer = {"", "Example: qingyu pictures --user county --output pictures"})
public final class PicturesCommand extends QingyuCommand {

    private static final List<String> BOARDS =
            List.of("qingyu-today", "qingyu-trends", "qingyu-town", "qingyu-meeting");
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TALLEST = 4000;
    private static final String DRAWN =
            "document.querySelectorAll('.grid-container .dashboard-component-chart-holder').length > 0"
                    + " && document.querySelectorAll('[data-test=\"loading-indicator\"], .loading').length === 0";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where the dashboards are (default ${DEFAULT-VALUE}).")
    String address = "http://127.0.0.1:18088";

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Who looks.")
    String user = "";

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder of the pictures.")
    @Nullable
    Path output;

    @Option(
            names = "--filter",
            paramLabel = "KEY=VALUE",
            description = "town=, category= or day=FROM:TO, as the filters of the dashboards; may be repeated.")
    Map<String, String> filters = Map.of();

    @Option(names = "--mark", paramLabel = "TEXT", description = "A line across the top, such as 合成数据.")
    @Nullable
    String mark;

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Objects.requireNonNull(output));
        String password = Optional.ofNullable(environment().get("QINGYU_PICTURES_PASSWORD"))
                .orElseThrow(() ->
                        QingyuError.of(ExitCode.USAGE, "a password in QINGYU_PICTURES_PASSWORD", "none", "", "set it"));
        try (Browser browser = Browser.start(chromium())) {
            browser.size(WIDTH, HEIGHT);
            logIn(browser, password);
            for (String board : BOARDS) {
                take(browser, board, folder);
                note("took " + board);
            }
        }
        done("pictures", BOARDS.size(), "folder", folder.toString());
        return ExitCode.DONE;
    }

    private void logIn(Browser browser, String password) throws InterruptedException {
        browser.open(address + "/login/");
        if (!browser.await("document.querySelectorAll('input[type=password], #password').length > 0", 60)) {
            throw noAnswer("a page to log in");
        }
        Thread.sleep(1000);
        browser.value("(document.querySelector('#username') || document.querySelector('input[type=text]')).focus()");
        browser.type(user);
        browser.value(
                "(document.querySelector('#password') || document.querySelector('input[type=password]')).focus()");
        browser.type(password);
        browser.enter();
        if (!browser.await("!location.pathname.startsWith('/login')", 60)) {
            throw noAnswer("to be logged in as " + user);
        }
    }

    private QingyuError noAnswer(String expected) {
        return QingyuError.of(ExitCode.MISSING, expected, "none", address, "start 'qingyu serve --dashboards' first");
    }

    private void take(Browser browser, String board, Path folder) throws IOException, InterruptedException {
        browser.size(WIDTH, HEIGHT);
        browser.open(address + "/superset/dashboard/" + board + "/?standalone=2" + Filters.parameter(filters));
        if (!browser.await("location.pathname.includes('" + board + "') && " + DRAWN, 120)) {
            throw noAnswer("the dashboard " + board);
        }
        long height = browser.value(
                        "Math.ceil(document.querySelector('.grid-container').getBoundingClientRect().bottom) + 40")
                .asLong();
        // Charts below the edge are drawn when they come into view.
        browser.size(WIDTH, (int) Math.max(HEIGHT, Math.min(TALLEST, height)));
        Thread.sleep(1500);
        browser.await(DRAWN, 120);
        Thread.sleep(1500);
        if (mark != null) {
            mark(browser, mark);
        }
        Files.write(folder.resolve(board + ".png"), browser.picture());
        Files.write(folder.resolve(board + ".pdf"), browser.print());
    }

    private static void mark(Browser browser, String text) {
        browser.value(
                "(() => { const line = document.createElement('div'); line.textContent = '" + text.replace("'", "")
                        + "'; line.style.cssText = 'position:fixed;top:0;right:0;z-index:9999;background:#7a0d1c;color:#fff;"
                        + "font-size:18px;padding:4px 16px'; document.body.appendChild(line); })()");
    }

    private Path chromium() {
        return Stream.of(
                        environment().getOrDefault("QINGYU_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.MISSING,
                        "Chromium",
                        "none",
                        "",
                        "install it (Debian: apt install chromium) or name it in QINGYU_CHROMIUM"));
    }
}
