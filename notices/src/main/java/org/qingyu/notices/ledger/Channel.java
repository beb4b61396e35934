package org.qingyu.notices.ledger;

import java.io.IOException;
import org.qingyu.notices.message.Notice;
import org.qingyu.notices.message.NoticeId;

/** A way out. Delivering a notice twice must look to its reader like delivering it once. */
public interface Channel {

    String name();

    /**
     * Delivers a notice.
     *
     * @return what the other side answered, for the ledger
     */
    String deliver(Notice notice) throws IOException;

    /** Whether a notice went out that the ledger only knows as begun. */
    boolean hasDelivered(NoticeId id);
}
