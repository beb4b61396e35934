package org.qingyu.serve.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.Progress;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.ServeConfig;
import org.qingyu.lake.Lake;
import org.qingyu.lake.LakeLocation;
import org.qingyu.operation.WriterLock;
import org.qingyu.region.Region;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.account.FirstAccounts;
import org.qingyu.serve.account.UsersFile;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.fence.TownRegions;
import org.qingyu.serve.folder.RunningServer;
import org.qingyu.serve.folder.ServeFolder;
import org.qingyu.serve.gate.PasswordHash;

/** The server of one home from its start to its end. One at a time serves a home. */
public final class TrinoService implements AutoCloseable {

    /** The version assembled; the poms of {@code dashboards/trino} name the same, and a test compares them. */
    static final String VERSION = "483";

    private final Home home;
    private final ServeConfig config;
    private final TrinoInstallation installation;
    private final ServeFolder folder;
    private @Nullable FileChannel lock;
    private @Nullable TrinoProcess process;
    private @Nullable ServingLake serving;
    private ServingLake.@Nullable State state;
    private Map<String, String> firstPasswords = Map.of();
    private String written = "";

    public TrinoService(Home home, ServeConfig config, TrinoInstallation installation) {
        this.home = home;
        this.config = config;
        this.installation = installation;
        this.folder = ServeFolder.of(home);
    }

    /** Claims the home; exit 4 where another server has it. */
    public void lock() throws IOException {
        folder.create();
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            String address = RunningServer.find(folder)
                    .map(server -> server.trino().url())
                    .orElse("one that is starting");
            throw QingyuError.of(
                    ExitCode.BUSY,
                    "no other server of this home",
                    address,
                    home.root().toString(),
                    "stop that one first");
        }
        lock = channel;
        Files.deleteIfExists(folder.running());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    /** Creates tables and views that a newer version declares, which is writing, and so waits for other writers. */
    public void completeLake(Duration wait, Map<String, String> environment) throws IOException, InterruptedException {
        try (Lake lake = Lake.open(LakeLocation.embeddedIn(home.root()))) {
            if (lake.isComplete()) {
                return;
            }
            try (WriterLock writer = WriterLock.acquire(home.root(), wait, environment)) {
                if (writer == null) {
                    throw QingyuError.of(
                            ExitCode.BUSY,
                            "the home free to add new tables",
                            "another writer",
                            home.root().toString(),
                            "run the command again when that one is done");
                }
                lake.createOrEvolveTables();
            }
        }
    }

    /** Starts Trino and returns once it has answered a query. */
    public ServedTrino start(@Nullable Integer askedPort, Progress progress) throws IOException, InterruptedException {
        return start(
                askedPort, progress, log -> TrinoProcess.start(installation, folder, config.memory(), VERSION, log));
    }

    /** The same, but writes the classes it has loaded to a file when it is stopped. */
    ServedTrino rehearse(Path archive, Progress progress) throws IOException, InterruptedException {
        return start(
                0,
                progress,
                log -> TrinoProcess.rehearse(installation, folder, config.memory(), VERSION, log, archive));
    }

    /** Starts a server that writes to a log. */
    private interface Launch {
        TrinoProcess into(Path log) throws IOException;
    }

    private ServedTrino start(@Nullable Integer askedPort, Progress progress, Launch launch)
            throws IOException, InterruptedException {
        Certificate certificate = Certificate.prepare(home, folder, config);
        InetAddress address = config.ip();
        int port = freePort(address, askedPort == null ? config.port() : askedPort);
        int innerPort = freePort(address, 0);
        String ownerPassword = ServeFolder.writePassword(folder.ownerPassword());
        var rules = new ServingLake(
                home,
                folder,
                PasswordHash.of(ServeFolder.passwordIn(folder.dashboardsPassword()), PasswordHash.ROUNDS_OF_RANDOM),
                PasswordHash.of(ownerPassword, PasswordHash.ROUNDS_OF_RANDOM));
        serving = rules;
        TownRegions regions = rules.regions();
        FirstAccounts first = rules.firstAccounts(regions);
        firstPasswords = first.passwords();
        state = rules.write(regions);
        written = usersNow();
        new TrinoFiles(home, folder, installation.plugins())
                .write(address.getHostAddress(), port, innerPort, heapMegabytes(), certificate);
        var trino = new ServedTrino(config.address(), port, folder.certificate());
        TrinoProcess started = launch.into(home.logs().resolve("trino.log"));
        process = started;
        started.awaitAnswer(trino, ownerPassword, progress);
        RunningServer.ofThisProcess(trino).writeTo(folder);
        return trino;
    }

    /**
     * Keeps rules and accounts up to date for a while; throws when Trino ends by itself.
     *
     * @return whether the accounts were read again
     */
    public boolean watchFor(Duration time, Consumer<String> note) throws IOException, InterruptedException {
        Thread.sleep(time.toMillis());
        TrinoProcess running = Objects.requireNonNull(process, "started");
        if (!running.isAlive()) {
            // A signal to the whole group ends Trino and this process together; then this process ends while waiting.
            Thread.sleep(2_000);
            throw running.ended();
        }
        return refresh(note);
    }

    private boolean refresh(Consumer<String> note) throws IOException {
        ServingLake rules = Objects.requireNonNull(serving, "started");
        ServingLake.State before = Objects.requireNonNull(state, "started");
        String users = usersNow();
        TownRegions regions = rules.regions();
        if (users.equals(written) && regions.equals(before.regions())) {
            return false;
        }
        written = users;
        try {
            state = rules.write(regions);
            note.accept("accounts and rules read again");
            return true;
        } catch (QingyuError wrong) {
            note.accept(
                    "the accounts stay as they were: " + wrong.sentence() + " " + String.join("; ", wrong.problems()));
            return false;
        }
    }

    private String usersNow() throws IOException {
        Path file = UsersFile.of(home);
        return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "none";
    }

    /** The accounts as they are in force. */
    public List<Account> accounts() {
        return state == null ? List.of() : state.accounts();
    }

    /** Passwords made up at this start, by account; shown once. */
    public Map<String, String> firstPasswords() {
        return firstPasswords;
    }

    public String nameOf(String townCode) {
        return state == null
                ? ""
                : state.regions().current().stream()
                        .filter(town -> town.code().equals(townCode))
                        .map(Region::name)
                        .findFirst()
                        .orElse("");
    }

    public List<Region> townsWithoutAccount() {
        return state == null ? List.of() : ServingLake.withoutAccount(state);
    }

    private int heapMegabytes() {
        String memory = config.memory();
        int number = Integer.parseInt(memory.substring(0, memory.length() - 1));
        return memory.endsWith("g") ? number * 1024 : number;
    }

    private static int freePort(InetAddress address, int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, wanted));
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw QingyuError.of(
                            ExitCode.USAGE,
                            "a free port",
                            wanted + ", which another program has",
                            address.getHostAddress(),
                            "choose another with --port; 0 takes a free one")
                    .causedBy(taken);
        }
    }

    /** Stops Trino and takes away what says that it runs. May be called twice. */
    @Override
    public synchronized void close() {
        try {
            if (lock == null) {
                return;
            }
            Files.deleteIfExists(folder.running());
            if (process != null) {
                process.close();
            }
            Files.deleteIfExists(folder.ownerPassword());
            lock.close();
            lock = null;
        } catch (IOException unusual) {
            throw new UncheckedIOException(unusual);
        }
    }
}
