package org.qingyu.ingest.profile;

import java.text.Normalizer;
import java.util.Locale;

/** Headers as people type them: case, spaces, full-width forms and a leading byte order mark make no difference. */
public final class HeaderText {

    private HeaderText() {}

    public static String normal(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return folded.replaceAll("[\\s\\uFEFF\\u00A0*]+", "").toLowerCase(Locale.ROOT);
    }
}
