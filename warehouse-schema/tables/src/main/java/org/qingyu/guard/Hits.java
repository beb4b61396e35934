package org.qingyu.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the detectors found in one string. */
final class Hits {

    record Hit(PersonalDataKind kind, int from, int until) {}

    enum Want {
        FIRST,
        ALL
    }

    private final Want want;
    private final List<Hit> found = new ArrayList<>();

    Hits(Want want) {
        this.want = want;
    }

    void add(PersonalDataKind kind, int from, int until) {
        found.add(new Hit(kind, from, until));
    }

    /** Whether looking further is pointless. */
    boolean enough() {
        return want == Want.FIRST && !found.isEmpty();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    Hit first() {
        return found.get(0);
    }

    List<Hit> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Hit::from)).toList();
    }
}
