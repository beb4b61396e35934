package org.qingyu.serve.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.qingyu.serve.companion.ServedTrino;

/**
 * The server that runs on a home, as {@code serve} writes it down once it answers: no secret is in it. The file of a server
 * that was killed is known by its process, which is gone.
 *
 * @param pid of the process {@code serve}
 * @param begun when that process began, milliseconds since 1970: process numbers come again
 */
public record RunningServer(ServedTrino trino, long pid, long begun) {

    /** The server of this process. */
    public static RunningServer ofThisProcess(ServedTrino trino) {
        ProcessHandle self = ProcessHandle.current();
        return new RunningServer(trino, self.pid(), begunOf(self));
    }

    public void writeTo(ServeFolder folder) throws IOException {
        String text = """
                host=%s
                port=%d
                pid=%d
                begun=%d
                """.formatted(trino.host(), trino.port(), pid, begun);
        OwnerOnly.write(folder.running(), text.getBytes(UTF_8));
    }

    /** The server that runs now, if one does. */
    public static Optional<RunningServer> find(ServeFolder folder) throws IOException {
        Path file = folder.running();
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        values.load(new StringReader(Files.readString(file)));
        var trino = new ServedTrino(
                values.getProperty("host", ""),
                Integer.parseInt(values.getProperty("port", "0")),
                folder.certificate());
        var server = new RunningServer(
                trino,
                Long.parseLong(values.getProperty("pid", "0")),
                Long.parseLong(values.getProperty("begun", "0")));
        return Optional.of(server).filter(RunningServer::isAlive);
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && begunOf(process) == begun)
                .isPresent();
    }

    private static long begunOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
