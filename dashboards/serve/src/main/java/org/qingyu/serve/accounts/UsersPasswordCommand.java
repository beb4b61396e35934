package org.qingyu.serve.accounts;

import java.io.IOException;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.serve.account.UsersFile;
import org.qingyu.serve.folder.RandomPassword;
import org.qingyu.serve.gate.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "password",
        description = "Gives an account a new password, made up and shown this once.",
        footer = {"", "Example: qingyu users password county"})
final class UsersPasswordCommand extends QingyuCommand {

    @Parameters(paramLabel = "NAME", description = "An account of users.yaml.")
    String name;

    @Override
    protected ExitCode run() throws IOException {
        Home home = existingHome();
        String password = RandomPassword.of(16);
        UsersFile.setPassword(
                UsersFile.require(home), name, PasswordHash.of(password, PasswordHash.ROUNDS), Towns.of(home));
        out().println(name + "   password, shown this once 口令仅显示一次: " + password);
        return ExitCode.DONE;
    }
}
