package org.qingyu.ingest;

import org.qingyu.command.Listing;
import org.qingyu.command.QingyuCommand;
import org.qingyu.failure.ExitCode;
import org.qingyu.ingest.profile.FeedProfile;
import org.qingyu.ingest.profile.ProfileCatalogue;
import picocli.CommandLine.Command;

/** Lists the feed profiles known by name. */
@Command(
        name = "profiles",
        description = "The feed profiles known: name, feed, format, description.",
        footer = {"", "Example: qingyu profiles"})
final class ProfilesCommand extends QingyuCommand {

    private static final String EACH_RECORD_ITS_OWN = "*";

    @Override
    protected ExitCode run() {
        try (Listing listing = listing("name", "feed", "format", "description")) {
            for (FeedProfile profile : ProfileCatalogue.shipped().all()) {
                String feed = profile.feed();
                boolean more = listing.row(
                        profile.name(),
                        feed == null ? EACH_RECORD_ITS_OWN : feed,
                        profile.format().code(),
                        profile.description());
                if (!more) {
                    break;
                }
            }
        }
        return ExitCode.DONE;
    }
}
