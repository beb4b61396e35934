package org.qingyu.code;

import java.util.regex.Pattern;

/** Names of categories as sources write them, reduced to what tells them apart. */
final class SourceName {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEADING_CLASS = Pattern.compile("^纠纷[-－—/]");
    private static final String GENERIC = "纠纷";

    private SourceName() {}

    /** Without spaces, with the marks of one width, without a generic 纠纷 around the name. */
    static String plain(String name) {
        String plain = SPACES.matcher(name)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .replace('，', '、')
                .replace(',', '、')
                .replace('"', '“');
        plain = LEADING_CLASS.matcher(plain).replaceFirst("");
        if (plain.length() > GENERIC.length() && plain.endsWith(GENERIC)) {
            plain = plain.substring(0, plain.length() - GENERIC.length());
        }
        return plain.replace("(家庭)", "");
    }
}
