package org.qingyu.notices.brief;

import org.qingyu.code.WarningLevel;
import org.qingyu.notices.wording.Wording;

/** A level as it is shown: a style, a shape and a word, never a colour alone. */
record Sign(String style, String mark, String word) {

    static Sign of(WarningLevel level, Wording wording) {
        return new Sign(TownMap.styleOf(level), wording.say("level.mark." + level.code()), wording.wordOf(level));
    }
}
