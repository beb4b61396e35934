package org.qingyu.serve.accounts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.account.UsersFile;
import org.qingyu.serve.folder.RandomPassword;
import org.qingyu.serve.gate.GateRole;
import org.qingyu.serve.gate.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Adds an account; its password is made up and shown this once. A running server takes it in by itself.",
        footer = {"", "Example: qingyu users add research --role analyst"})
final class UsersAddCommand extends QingyuCommand {

    @Parameters(paramLabel = "NAME", description = "Name to log in with.")
    String name;

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "county, analyst, town or operator.")
    String role;

    @Option(names = "--region", paramLabel = "CODE", description = "The town of a town's account.")
    @Nullable
    String region;

    @Override
    protected ExitCode run() throws IOException {
        Home home = existingHome();
        GateRole given = GateRole.find(role)
                .filter(UsersFile.GIVEN::contains)
                .orElseThrow(() -> QingyuError.of(
                        ExitCode.USAGE,
                        "county, analyst, town or operator",
                        "'" + role + "'",
                        "--role",
                        "give one of them"));
        String password = given == GateRole.TOWN ? null : RandomPassword.of(16);
        PasswordHash hash = password == null ? null : PasswordHash.of(password, PasswordHash.ROUNDS);
        UsersFile.add(UsersFile.require(home), new Account(name, given, region, hash, false), Towns.of(home));
        out().println(name + "   " + given.code() + " " + given.label()
                + (password == null
                        ? "   no password: dashboards only"
                        : "   password, shown this once 口令仅显示一次: " + password));
        return ExitCode.DONE;
    }
}
