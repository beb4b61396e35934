package org.qingyu.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.CommandList;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.home.JdkFinder;
import org.qingyu.home.ServeConfig;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.companion.Companion;
import org.qingyu.serve.companion.ServedTrino;
import org.qingyu.serve.superset.PythonFinder;
import org.qingyu.serve.superset.SupersetCompanion;
import org.qingyu.serve.superset.SupersetInstallation;
import org.qingyu.serve.trino.TrinoInstallation;
import org.qingyu.serve.trino.TrinoRehearsal;
import org.qingyu.serve.trino.TrinoService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Serves SQL over the lake until it is stopped: a Trino of its own, with accounts and row filters.",
            "Prints addresses and accounts; ask with 'qingyu sql'."
        },
        footer = {"", "Example: qingyu serve --dashboards"})
final class ServeCommand extends QingyuCommand {

    private static final int TRINO_JAVA = 25;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of SQL; else as configured (default 18443); 0 takes a free one.")
    @Nullable
    Integer port;

    @Option(
            names = "--dashboards",
            description = "Serve the dashboards too: a Superset of its own, on this machine only.")
    boolean dashboards;

    @Option(
            names = "--dashboards-port",
            paramLabel = "N",
            description = "Port of the dashboards (default 18088); 0 takes a free one.")
    int dashboardsPort = 18088;

    private volatile List<Companion> companions = List.of();

    @Override
    protected ExitCode run() throws IOException, InterruptedException {
        Home home = existingHome();
        ServeConfig config = home.config().serve();
        var installation = new TrinoInstallation(root(), requireJdk(config));
        var service = new TrinoService(home, config, installation);
        if (dashboards) {
            var superset = new SupersetInstallation(root(), new PythonFinder(environment()).require());
            companions = List.of(new SupersetCompanion(
                    home, superset, dashboardsPort, service::accounts, this::note, progress("installing Superset", 0)));
        }
        var stopper = new Thread(() -> stop(service), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            service.lock();
            service.completeLake(waitTime(), environment());
            installation.ensure(this::note, progress("assembling Trino, seconds", 0));
            var rehearsal = new TrinoRehearsal(installation, environment());
            if (rehearsal.isWanting()) {
                note("first use: rehearsing Trino once, for quicker starts");
                rehearsal.run(progress("rehearsing Trino", 0));
            }
            ServedTrino trino = service.start(port, progress("starting Trino", 0));
            List<String> facts = startCompanions(trino);
            print(trino, service, facts);
            watch(service);
            return ExitCode.DONE;
        } finally {
            stop(service);
        }
    }

    private List<String> startCompanions(ServedTrino trino) throws IOException, InterruptedException {
        var facts = new ArrayList<String>();
        for (Companion companion : companions) {
            note("starting " + companion.name());
            facts.addAll(companion.start(trino));
        }
        return facts;
    }

    /** Ends when one of the servers does, which is a failure; a signal ends this process before that. */
    private void watch(TrinoService service) throws IOException, InterruptedException {
        boolean behind = false;
        while (companions.stream().allMatch(Companion::isAlive)) {
            if (service.watchFor(Duration.ofSeconds(5), this::note) || behind) {
                behind = !takeInAccounts();
            }
        }
        String gone = companions.stream()
                .filter(companion -> !companion.isAlive())
                .map(Companion::name)
                .findFirst()
                .orElse("a server");
        throw QingyuError.of(
                ExitCode.FAILED,
                gone + " to run",
                "it ended by itself",
                home().logs().toString(),
                "see its log");
    }

    /** Hands changed accounts to the companions; false where one could not take them, who is asked again. */
    private boolean takeInAccounts() throws IOException, InterruptedException {
        boolean all = true;
        for (Companion companion : companions) {
            try {
                companion.takeInAccounts().forEach(out()::println);
                out().flush();
            } catch (QingyuError refused) {
                note("the accounts of " + companion.name() + " stay as they were: " + refused.sentence());
                all = false;
            }
        }
        return all;
    }

    private void stop(TrinoService service) {
        for (int i = companions.size() - 1; i >= 0; i--) {
            companions.get(i).close();
        }
        service.close();
    }

    private void print(ServedTrino trino, TrinoService service, List<String> facts) {
        Home home = home();
        out().println("SQL 查询   " + trino.url() + "   " + trino.jdbcUrl());
        out().println("certificate 证书   " + trino.certificate());
        out().println("accounts 账户   " + home.root().resolve("users.yaml"));
        for (Account account : service.accounts()) {
            String shownOnce = service.firstPasswords().get(account.name());
            String region = account.region();
            out().printf(
                            "  %-24s %-9s%s%s%n",
                            account.name(),
                            account.role().code() + " " + account.role().label(),
                            region == null ? "" : " " + region + " " + service.nameOf(region),
                            shownOnce == null ? "" : "   password, shown this once 口令仅显示一次: " + shownOnce);
        }
        service.townsWithoutAccount()
                .forEach(town ->
                        note("no account belongs to " + town.name() + " " + town.code() + "; add one to users.yaml"));
        facts.forEach(out()::println);
        out().println("ask 提问   qingyu sql -e \"SELECT * FROM mart.warning LIMIT 5\"   stop 停止   Ctrl-C");
        out().flush();
    }

    private Path requireJdk(ServeConfig config) {
        Optional<Path> found = new JdkFinder(environment()).find(TRINO_JAVA, config.jdk());
        Path configured = config.jdk();
        return found.orElseThrow(() -> QingyuError.of(
                ExitCode.MISSING,
                "a JDK " + TRINO_JAVA + " for Trino",
                configured == null
                        ? "none in JAVA25_HOME, JAVA_HOME and the standard folders"
                        : "none in " + configured,
                "",
                "install one (adoptium.net, package temurin-25-jdk) and name its folder in JAVA25_HOME or as serve.jdk in"
                        + " qingyu.yaml"));
    }

    /** The project's folder: the script that started this process lies in its {@code bin}. */
    private static Path root() {
        Path script = CommandList.script()
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.MISSING, "to be started by bin/qingyu", "a bare JVM", "", "run bin/qingyu"));
        return Objects.requireNonNull(script.toAbsolutePath().normalize().getParent())
                .resolveSibling("");
    }
}
