package org.qingyu.serve.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

/** Somebody who looks at the dashboards with Chromium, on a projector of 1920 × 1080. */
public final class BoardVisit implements AutoCloseable {

    /** The dashboards by the last part of their addresses. */
    public static final List<String> BOARDS = List.of("qingyu-today", "qingyu-trends", "qingyu-town", "qingyu-meeting");

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TALLEST = 4000;
    private static final int PATIENCE_SECONDS = 120;
    private static final String DRAWN =
            "document.querySelectorAll('.grid-container .dashboard-component-chart-holder').length > 0"
                    + " && document.querySelectorAll('[data-test=\"loading-indicator\"], .loading').length === 0";

    private final Browser browser;
    private final String address;

    private BoardVisit(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /**
     * Starts a browser.
     *
     * @param address where the dashboards are, without a path
     * @param environment may name Chromium in QINGYU_CHROMIUM
     */
    public static BoardVisit start(String address, Map<String, String> environment) throws IOException {
        Browser browser = Browser.start(chromium(environment));
        browser.size(WIDTH, HEIGHT);
        return new BoardVisit(browser, address);
    }

    /** Logs in; exit 5 where nothing answers. */
    public void logIn(String user, String password) throws InterruptedException {
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

    /**
     * Opens a dashboard and waits until every chart in sight is drawn.
     *
     * @param parameters of the address, beginning with {@code &}, or empty
     * @return seconds it took
     */
    public double open(String board, String parameters) throws InterruptedException {
        browser.size(WIDTH, HEIGHT);
        browser.open("about:blank");
        browser.await("location.href === 'about:blank'", PATIENCE_SECONDS);
        long begun = System.nanoTime();
        browser.open(address + "/superset/dashboard/" + board + "/?standalone=2" + parameters);
        if (!browser.await("location.pathname.includes('" + board + "') && " + DRAWN, PATIENCE_SECONDS)) {
            throw noAnswer("the dashboard " + board);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Makes the window as high as the page: charts below the edge are drawn when they come into view. */
    void stretch() throws InterruptedException {
        long height = browser.value(
                        "Math.ceil(document.querySelector('.grid-container').getBoundingClientRect().bottom) + 40")
                .asLong();
        browser.size(WIDTH, (int) Math.max(HEIGHT, Math.min(TALLEST, height)));
        Thread.sleep(1500);
        browser.await(DRAWN, PATIENCE_SECONDS);
        Thread.sleep(1500);
    }

    /** Writes a line across the top. */
    void mark(String text) {
        browser.value(
                "(() => { const line = document.createElement('div'); line.textContent = '" + text.replace("'", "")
                        + "'; line.style.cssText = 'position:fixed;top:0;right:0;z-index:9999;background:#7a0d1c;color:#fff;"
                        + "font-size:18px;padding:4px 16px'; document.body.appendChild(line); })()");
    }

    byte[] picture() {
        return browser.picture();
    }

    byte[] print() {
        return browser.print();
    }

    private QingyuError noAnswer(String expected) {
        return QingyuError.of(ExitCode.MISSING, expected, "none", address, "start 'qingyu serve --dashboards' first");
    }

    private static Path chromium(Map<String, String> environment) {
        return Stream.of(
                        environment.getOrDefault("QINGYU_CHROMIUM", ""),
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

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
