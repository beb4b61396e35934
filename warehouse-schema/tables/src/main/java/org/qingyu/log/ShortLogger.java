package org.qingyu.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One name's log. The file is opened for each line: short commands write hardly any. */
final class ShortLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;
    private static final Clock CLOCK = Clock.systemUTC();

    ShortLogger(String name) {
        this.name = name;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        var text = new StringWriter();
        text.append(CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .append(' ')
                .append(level.toString())
                .append(' ')
                .append(name)
                .append(' ')
                .append(MessageFormatter.basicArrayFormat(message, arguments))
                .append('\n');
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        if (isVerbose()) {
            System.err.print(text);
        }
        if (level.toInt() >= Level.WARN.toInt()) {
            append(text.toString());
        }
    }

    private static void append(String text) {
        String file = System.getProperty("qingyu.log.file", "");
        Path path = Path.of(file);
        if (file.isEmpty() || !Files.isDirectory(path.resolveSibling(""))) {
            return;
        }
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            System.err.print(text);
        }
    }

    private static boolean isVerbose() {
        return System.getProperty("qingyu.log.console") != null;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return isVerbose();
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
