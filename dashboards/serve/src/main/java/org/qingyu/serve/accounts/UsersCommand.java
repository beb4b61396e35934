package org.qingyu.serve.accounts;

import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.home.Home;
import org.qingyu.serve.account.Account;
import org.qingyu.serve.account.UsersFile;
import picocli.CommandLine.Command;

/** Lists the accounts; its sub-commands change them. */
@Command(
        name = "users",
        subcommands = {UsersAddCommand.class, UsersPasswordCommand.class},
        description = "The accounts that read the lake: users.yaml of the home.",
        footer = {"", "Example: qingyu users"})
public final class UsersCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        Home home = existingHome();
        try (var listing = listing("name", "role", "region", "logs_in", "restricted")) {
            for (Account account : UsersFile.read(UsersFile.require(home), Towns.of(home))) {
                listing.row(
                        account.name(),
                        account.role().code(),
                        account.region(),
                        account.hash() != null,
                        account.restricted());
            }
        }
        return ExitCode.DONE;
    }
}
