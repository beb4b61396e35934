package org.qingyu.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;
import org.qingyu.home.Home;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Says of every prerequisite what was found, what was expected and what to do.",
        footer = {"", "Example: qingyu doctor"})
final class DoctorCommand extends QingyuCommand {

    @Override
    protected ExitCode run() {
        List<Finding> findings = new ArrayList<>();
        var machine = new MachineCheckup(environment(), Path.of(System.getProperty("java.home", "")));
        findings.add(machine.jdk());
        findings.add(machine.servingJdk(configuredJdk(home())));
        findings.add(machine.maven());
        findings.add(machine.python());
        findings.add(machine.memory());
        Home home = home();
        findings.addAll(new HomeCheckup(home).findings());
        try (var listing = listing("check", "state", "found", "expected", "advice")) {
            for (Finding finding : findings) {
                listing.row(
                        finding.check(),
                        finding.state().name(),
                        finding.found(),
                        finding.expected(),
                        finding.state() == Finding.State.OK ? "" : finding.advice());
            }
        }
        boolean broken = findings.stream().anyMatch(finding -> finding.state() == Finding.State.MISSING);
        return broken ? ExitCode.MISSING : ExitCode.DONE;
    }

    /** A configuration that cannot be read is a finding of its own. */
    private static @Nullable Path configuredJdk(Home home) {
        try {
            return home.exists() ? home.config().serve().jdk() : null;
        } catch (QingyuError wrong) {
            return null;
        }
    }
}
