/**
 * What every command of {@code bin/qingyu} shares: the global options, exit codes, listings and the {@code done:} line.
 *
 * <p>A room's main names its commands; a command extends {@link org.qingyu.command.QingyuCommand} and has picocli options of
 * its own. The global options are accepted before and after the sub-command and need no declaration.
 *
 * <pre>{@code
 * public final class IntakeMain {
 *     public static void main(String[] args) {
 *         Program.main(args, new TemplateCommand(), new ProfilesCommand());
 *     }
 * }
 *
 * @Command(
 *         name = "profiles",
 *         description = "Lists the feed profiles known.",
 *         footer = {"", "Example: qingyu profiles --format csv"})
 * final class ProfilesCommand extends QingyuCommand {
 *
 *     @Override
 *     protected ExitCode run() {
 *         try (Listing listing = listing("name", "feed", "format", "description")) {
 *             for (Profile profile : Profile.shipped()) {
 *                 listing.row(profile.name(), profile.feed(), profile.format(), profile.description());
 *             }
 *         }
 *         return ExitCode.DONE;
 *     }
 * }
 * }</pre>
 *
 * <p>Within {@code run()}: {@code home()} is where the home would be; {@code existingHome()} for commands that read (exit 3
 * if there is none) and {@code createdHome()} for those that write; {@code waitTime()} for the writer lock; {@code note(…)}
 * a line on standard error; {@code done("read", 5, "accepted", 5)} the last line on standard output; {@code clock()} and
 * {@code environment()} instead of the machine's own. A failure is thrown as {@link org.qingyu.failure.QingyuError} with its
 * exit code; any other exception becomes exit 1, its stack trace goes to the log. SIGINT and SIGTERM end the process with
 * 130 and 143 after the shutdown hooks have run.
 *
 * <p>Values of a {@link org.qingyu.command.Listing} row: text, numbers, booleans, {@code Instant}, {@code LocalDate}, lists,
 * {@code byte[]} (hex), {@link org.qingyu.command.JsonText} for a column that already holds JSON, and null.
 *
 * <p>Tests run a command in process with {@code Program.run(surroundings, args, commands)} and a {@link
 * org.qingyu.command.Surroundings} of their own.
 */
@NullMarked
package org.qingyu.command;

import org.jspecify.annotations.NullMarked;
