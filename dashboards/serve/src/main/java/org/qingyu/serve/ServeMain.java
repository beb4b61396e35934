package org.qingyu.serve;

import org.qingyu.command.Program;
import org.qingyu.command.QingyuCommand;
import org.qingyu.serve.accounts.UsersCommand;
import org.qingyu.serve.bench.BenchDashboardsCommand;
import org.qingyu.serve.picture.PicturesCommand;
import org.qingyu.serve.sql.SqlCommand;

/** The room's sub-commands. */
public final class ServeMain {

    private ServeMain() {}

    public static void main(String[] args) {
        Program.main(args, commands());
    }

    static QingyuCommand[] commands() {
        return new QingyuCommand[] {
            new ServeCommand(),
            new SqlCommand(),
            new UsersCommand(),
            new PicturesCommand(),
            new BenchDashboardsCommand(),
            new RehearseCommand()
        };
    }
}
