package org.qingyu.notices.message;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.qingyu.code.WarningLevel;
import org.qingyu.notices.county.FeedState;
import org.qingyu.notices.county.FeedState.Health;
import org.qingyu.notices.county.IssuedLevel;
import org.qingyu.notices.county.Place;
import org.qingyu.notices.wording.Advice;
import org.qingyu.notices.wording.Wording;

/**
 * Composes the messages of a morning: one a town, calm towns included.
 *
 * <p>Stale data is never told as calm. A town that can only be called grey is told nothing; if the day was never judged,
 * or no feed has it, or every town is grey, no town is told anything. Whenever a feed is missing the operator is told which,
 * once a day. A grave event is told whatever is missing.
 */
public final class Composer {

    /** Messages, and how many towns are told nothing because their data is stale. */
    public record Composed(List<Notice> notices, int silentTowns) {
        public Composed {
            notices = List.copyOf(notices);
        }
    }

    private final Wording wording;
    private final TownMessage message;
    private final Morning morning;
    private final String channel;
    private final ToLongFunction<String> toldRevision;

    /**
     * A composer of one morning for one channel.
     *
     * @param workingDays the day so many working days after another
     * @param toldRevision the newest revision a town was sent, by its code; 0 where it was sent none
     */
    public Composer(
            Morning morning, String channel, FollowUp.WorkingDays workingDays, ToLongFunction<String> toldRevision) {
        this.wording = Wording.shipped();
        this.message = new TownMessage(wording, Advice.shipped(), new FollowUp(workingDays), morning.contact());
        this.morning = morning;
        this.channel = channel;
        this.toldRevision = toldRevision;
    }

    /** The messages, towns in the order of their codes, the operator's last. */
    public Composed compose() {
        var notices = new ArrayList<Notice>();
        int silent = 0;
        for (Place town :
                morning.towns().stream().sorted(comparing(Place::code)).toList()) {
            List<TownPicture> pictures = TownPicture.revisions(morning.issuedFor(town), morning.restricted());
            if (pictures.isEmpty() || isStale(pictures.get(pictures.size() - 1))) {
                silent++;
            } else {
                notices.add(townNotice(town, pictures));
            }
        }
        if (!morning.isJudged() || !morning.missingFeeds().isEmpty() || isAllSilent(silent)) {
            notices.add(stale(silent));
        }
        return new Composed(notices, silent);
    }

    private boolean isStale(TownPicture picture) {
        boolean grave = picture.coloured().stream().anyMatch(IssuedLevel::isBySeverity);
        return picture.level() == WarningLevel.GREY || (morning.isBlind() && !grave);
    }

    private boolean isAllSilent(int silent) {
        return silent > 0 && silent == morning.towns().size();
    }

    private Notice townNotice(Place town, List<TownPicture> pictures) {
        int revision = pictures.size();
        TownPicture newest = pictures.get(revision - 1);
        int told = (int) Math.min(toldRevision.applyAsLong(town.code()), revision);
        boolean corrects = told > 0 && told < revision;
        NoticeKind kind = corrects ? NoticeKind.CORRECTION : NoticeKind.DAILY;
        var id = new NoticeId(morning.day(), town.code(), channel, kind, revision);
        return corrects
                ? message.correction(town, id, pictures.get(told - 1), newest, morning.seasonsOf(town))
                : message.daily(town, id, newest, morning.seasonsOf(town));
    }

    private Notice stale(int silent) {
        var id = new NoticeId(morning.day(), NoticeId.OPERATOR, channel, NoticeKind.STALE, 1);
        String title = wording.say("stale.title", day(morning.day()));
        List<String> reasons = staleReasons();
        var lines = new ArrayList<String>();
        lines.add(title);
        reasons.forEach(reason -> lines.add(wording.say("stale.line", reason)));
        lines.add(silent == 0 ? wording.say("stale.all.told") : wording.say("stale.silent", silent));
        lines.add(wording.say("stale.what.to.do", morning.day()));
        return new Notice(
                id,
                wording.say("operator"),
                null,
                title,
                List.of(),
                reasons,
                null,
                null,
                String.join("\n", lines) + "\n");
    }

    private List<String> staleReasons() {
        if (!morning.isJudged()) {
            return List.of(wording.say("stale.unjudged", day(morning.day())));
        }
        List<String> feeds = morning.missingFeeds().stream().map(this::gap).toList();
        return feeds.isEmpty() ? List.of(wording.say("stale.grey")) : feeds;
    }

    private String gap(FeedState feed) {
        if (feed.health() == Health.SUSPECT_DROP) {
            return wording.say("feed.drop", feed.feedName(), feed.source());
        }
        LocalDate covered = feed.coveredTo();
        return covered == null
                ? wording.say("feed.gap.unknown", feed.feedName(), feed.source())
                : wording.say("stale.gap", feed.feedName(), feed.source(), covered);
    }

    private String day(LocalDate day) {
        return wording.say("day", day.getMonthValue(), day.getDayOfMonth());
    }
}
