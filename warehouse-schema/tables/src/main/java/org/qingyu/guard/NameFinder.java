package org.qingyu.guard;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of persons where something gives them away: a word before (姓名, 联系人, Name), a title behind (先生, 女士), the
 * letters 某 or a middle dot, or, in a field of its own, a surname with the letters of a given name.
 */
final class NameFinder {

    private static final String ROLES = "姓名|曾用名|名字|联系人|当事人|申请人|被申请人|申诉人|报警人|报案人|来访人|来信人|来电人|信访人|上访人|投诉人|被投诉人|举报人|被举报人"
            + "|反映人|求助人|受害人|被害人|嫌疑人|违法人|户主|法定代表人|法人代表|代表人|经办人|承办人|责任人|负责人|登记人|调解员|网格员|处理人|化解人|记录人|接警员"
            + "|原告|被告|第三人|委托人|代理人|监护人|驾驶员";
    /** Words that announce a name in running speech, but also stand in the names of offices and places. */
    private static final String ROLES_IN_TEXT =
            "村民|居民|市民|业主|租客|房东|死者|伤者|患者|司机|法人|父亲|母亲|丈夫|妻子|儿子|(?<!妇)女儿|配偶|本人|老人|男子|女子";

    private static final String OPENING = "[\\s:,是为叫系名\"'=(（\\[【<《“‘、\\-\\u200B]";
    private static final String NAME_LETTERS = "([\\u4E00-\\u9FFF][\\u4E00-\\u9FFF\\u00B7 ]{0,9})";
    private static final Pattern AFTER_ROLE =
            Pattern.compile("(?:" + ROLES + "|(" + ROLES_IN_TEXT + "))(" + OPENING + "{0,5})" + NAME_LETTERS);
    private static final Pattern CALLED =
            Pattern.compile("(?:姓([\\u4E00-\\u9FFF]{1,2})[,，]?\\s?名(?:字|叫)?\\s?([\\u4E00-\\u9FFF]{1,2})"
                    + "|(?:我叫|名叫|叫做|叫作|署名|我是|化名|名为)[\\s:\"“]{0,2}([\\u4E00-\\u9FFF]{2,4}))");
    private static final Pattern SOMEBODY =
            Pattern.compile("[\\u4E00-\\u9FFF]某{1,2}(?![日年月天时地处些种个人村镇小区单位公司局厂街路部])[甲乙丙丁\\u4E00-\\u9FFF]?");
    private static final String TITLES = "先生|女士|小姐|师傅|大爷|大妈|大娘|大姐|大哥|大叔|阿姨|奶奶|爷爷|同志|老太";
    private static final String OFFICES = "老师|医生|律师|警官|书记|主任|村长|镇长|乡长|局长|所长|科长|站长|校长|院长|经理|老板|法官|检察官|队长|组长";
    private static final Pattern TITLED = Pattern.compile("(?:" + TITLES + ")(?![镇乡村庄屯营街路社区庙工])");
    private static final Pattern TITLED_IN_TEXT = Pattern.compile(TITLES + "|" + OFFICES);
    private static final Pattern DOTTED =
            Pattern.compile("[\\u4E00-\\u9FFF]{2,7}\\u00B7[\\u4E00-\\u9FFF]{2,8}(?:\\u00B7[\\u4E00-\\u9FFF]{2,8})?");
    private static final Pattern LATIN = Pattern.compile("(?:(?:\\b(?i:(?:full |first |last |sur)?name|contact(?:"
            + " person)?|complainant|caller|reporter|applicant|victim"
            + "|suspect|witness|namn|kontaktperson|xingming)\\b|" + ROLES
            + ")[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?|\\b(?:Mr|Mrs|Ms|Miss|Herr|Fru)\\.?\\s)(\\p{Lu}[\\p{L}'’]{0,30}(?:["
            + " .\\-]{1,2}\\p{Lu}[\\p{L}'’]{0,30}){0,3}|[\\u4E00-\\u9FFF\\u00B7]{2,8})");

    private static final Pattern PLACE_WORD = Pattern.compile("[镇乡村区街路]");

    private static final BitSet ROLE_LETTERS = firstLetters(ROLES + "|" + ROLES_IN_TEXT);
    private static final BitSet TITLE_LETTERS = firstLetters(TITLES + "|" + OFFICES);
    private static final BitSet CALLS = letters("姓我名叫署化");
    private static final BitSet LATIN_LETTERS = letters("fFlLsSnNcCrRaAvVwWkKxXmMhH");

    /** Letters without which none of the patterns for Chinese can match. */
    private static final BitSet CUES = new BitSet();

    static {
        (ROLES + "|" + ROLES_IN_TEXT + TITLES + OFFICES).chars().forEach(CUES::set);
        CUES.clear('|');
        "姓名叫某是·".chars().forEach(CUES::set);
        // Letters that are frequent in the names of places and never the only cue.
        "方法责任求信上举接登处化记录原第三委理监驾驶调解网格联系当事申请受害被违户定代表经办承负报警案来访电诉投反映助嫌疑居市村业租房死伤患司父母丈配本老男女先小大同医律书主镇乡局所科站校院经法检察队组"
                .chars()
                .forEach(CUES::clear);
        "人民主员者告生士姐傅爷妈娘哥叔姨奶志太长任记板官师子偶客东机亲".chars().forEach(CUES::set);
    }

    /** What follows a role in running speech and only begins like a name. */
    private static final Set<String> SPEECH = Set.of(
            "肖像", "方面", "方式", "于是", "称呼", "满意", "要求", "解决", "相关", "安全", "向我", "向有", "向村", "向镇", "向县", "应当", "应该", "应在",
            "应为", "于当", "于今", "于昨", "于本", "时间", "时候", "关于", "来到", "来电", "来访", "来信", "来我", "全部", "全家", "全体", "权益", "权利",
            "何时", "何人", "成功", "成立", "单位", "公司", "单方", "管理", "管辖", "连续", "连日", "计划", "房屋", "项目", "农村", "公开", "石材", "那么",
            "那天", "那边", "时常", "宣称", "会议", "国家", "明确", "明知", "解释", "平时", "相互", "位于", "都是", "都不", "都没", "都有", "都在", "都要",
            "利益", "车辆", "强烈", "强行", "权属", "练习", "查询", "海洋", "游客", "商户", "代表", "平台", "全程", "武装", "公安", "初步", "支付", "支持",
            "封闭", "容易", "敬老", "普遍", "高空", "高度", "白天", "金额", "文化", "文明", "安置", "包括", "程序", "成员", "路过", "路上", "都已", "银行",
            "公职", "党员", "党组", "关系", "温馨", "易地", "危房", "危险", "印章", "位置", "项下", "国土");

    private static final String HIDDEN = PersonalDataGuard.MARKER.substring(1, 4);

    private NameFinder() {}

    static void find(Folded text, Scrutiny scrutiny, Hits hits) {
        if (mayBeLatin(text)) {
            addGroups(new Seeker(LATIN, text, NameFinder::mayBeginLatin), hits, 1);
        }
        if (!text.hasHan() || hits.enough()) {
            return;
        }
        if (scrutiny != Scrutiny.TEXT && isNameAlone(text, scrutiny)) {
            hits.add(PersonalDataKind.NAME, 0, text.length());
            return;
        }
        if (!hasCue(text)) {
            return;
        }
        findAfterRole(text, scrutiny == Scrutiny.TEXT, hits);
        addGroups(new Seeker(CALLED, text, (letters, at) -> CALLS.get(letters.charAt(at))), hits, 1, 2, 3);
        findSomebody(text, hits);
        findTitled(text, scrutiny == Scrutiny.TEXT ? TITLED_IN_TEXT : TITLED, hits);
        if (scrutiny != Scrutiny.PLACE || !PLACE_WORD.matcher(text).find()) {
            addGroups(new Seeker(DOTTED, text, NameFinder::mayBeginDotted), hits, 0);
        }
    }

    private static boolean mayBeginLatin(Folded text, int at) {
        char letter = text.charAt(at);
        boolean announces = letter < 0x80 ? LATIN_LETTERS.get(letter) : ROLE_LETTERS.get(letter);
        return announces && (letter >= 0x80 || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean mayBeginDotted(Folded text, int at) {
        if (!Folded.isHan(text.charAt(at))) {
            return false;
        }
        for (int i = at + 2; i <= at + 7; i++) {
            if (text.isAt(i, '\u00B7')) {
                return true;
            }
        }
        return false;
    }

    private static BitSet firstLetters(String words) {
        var letters = new BitSet();
        for (String word : words.split("\\|", -1)) {
            letters.set(word.charAt(word.startsWith("(?<!") ? word.indexOf(')') + 1 : 0));
        }
        return letters;
    }

    private static BitSet letters(String each) {
        var letters = new BitSet();
        each.chars().forEach(letters::set);
        return letters;
    }

    private static boolean mayBeLatin(Folded text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean mayBeTitle = letter == 'M' || letter == 'H' || letter == 'F';
            if (letter == ':'
                    || letter == '='
                    || (mayBeTitle && i + 1 < text.length() && isLower(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLower(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean hasCue(Folded text) {
        for (int i = 0; i < text.length(); i++) {
            if (CUES.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAlone(Folded text, Scrutiny scrutiny) {
        int from = 0;
        int until = text.length();
        while (from < until && !Folded.isHan(text.charAt(from))) {
            from++;
        }
        while (until > from && !Folded.isHan(text.charAt(until - 1))) {
            until--;
        }
        boolean onlyMarksAround = from <= 2 && text.length() - until <= 2 && text.digitCount() == 0;
        if (until - from == 3 && text.charAt(from + 1) == ' ') {
            return onlyMarksAround && Surnames.isFullName("" + text.charAt(from) + text.charAt(from + 2), 0, 2);
        }
        if (!onlyMarksAround || until - from > 4) {
            return false;
        }
        return scrutiny == Scrutiny.PLACE
                ? Surnames.isNameOfNoPlace(text, from, until)
                : Surnames.isFullName(text, from, until);
    }

    private static void findAfterRole(Folded text, boolean generous, Hits hits) {
        var seeker = new Seeker(AFTER_ROLE, text, (letters, at) -> ROLE_LETTERS.get(letters.charAt(at)));
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
            seeker.continueAt(Math.max(matcher.start(3), matcher.start() + 1));
            int from = matcher.start(3);
            String opening = matcher.group(2);
            boolean announced = opening.indexOf(':') >= 0 || opening.indexOf('=') >= 0;
            boolean sure = generous || announced || matcher.start(1) < 0;
            int length = nameLength(text, from, matcher.end(3), announced);
            if (length > 0 && (sure || startsWithFullName(text, from, length))) {
                hits.add(PersonalDataKind.NAME, from, from + length);
            }
        }
    }

    private static boolean startsWithFullName(Folded text, int from, int length) {
        return Surnames.isFullName(text, from, from + length)
                || (length > 2 && Surnames.isFullName(text, from, from + length - 1));
    }

    /** How many letters from {@code from} are the name; after a colon any letters are, otherwise a surname must lead. */
    private static int nameLength(Folded text, int from, int until, boolean announced) {
        if (startsWith(text, from, HIDDEN)) {
            return 0;
        }
        int surname = Surnames.lengthAt(text, from);
        if (surname == 0) {
            return announced ? hanLength(text, from, until, 4) : 0;
        }
        int length = hanLength(text, from, until, surname + 2);
        if (announced) {
            return length;
        }
        boolean isSpeech =
                length < 2 || SPEECH.contains(text.subSequence(from, from + 2).toString());
        return isSpeech ? 0 : length;
    }

    private static boolean startsWith(Folded text, int from, String word) {
        return from + word.length() <= text.length()
                && text.subSequence(from, from + word.length()).toString().equals(word);
    }

    private static int hanLength(Folded text, int from, int until, int most) {
        int letters = 0;
        int i = from;
        while (i < until && letters < most && (Folded.isHan(text.charAt(i)) || text.charAt(i) == ' ')) {
            if (text.charAt(i) != ' ') {
                letters++;
            }
            i++;
        }
        return letters == 0 ? 0 : i - from;
    }

    private static void findSomebody(Folded text, Hits hits) {
        var seeker = new Seeker(SOMEBODY, text, (letters, at) -> letters.isAt(at + 1, '某'));
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
            if (Surnames.isSurname(text.charAt(matcher.start()))) {
                hits.add(PersonalDataKind.NAME, matcher.start(), matcher.end());
            }
        }
    }

    private static void findTitled(Folded text, Pattern titles, Hits hits) {
        var seeker = new Seeker(titles, text, (letters, at) -> TITLE_LETTERS.get(letters.charAt(at)));
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
            int title = matcher.start();
            for (int length = Math.min(4, title); length >= 1; length--) {
                if (isTitledName(text, title - length, title)) {
                    hits.add(PersonalDataKind.NAME, title - length, matcher.end());
                    break;
                }
            }
        }
    }

    private static boolean isTitledName(Folded text, int from, int title) {
        int surname = Surnames.lengthAt(text, from);
        int given = title - from - surname;
        if (surname == 0 || given < 0 || given > 2) {
            return false;
        }
        return given == 0 || Surnames.isFullName(text, from, title);
    }

    private static void addGroups(Seeker seeker, Hits hits, int... groups) {
        Matcher matcher = seeker.match();
        while (!hits.enough() && seeker.find()) {
            for (int group : groups) {
                if (matcher.start(group) >= 0) {
                    hits.add(PersonalDataKind.NAME, matcher.start(group), matcher.end(group));
                }
            }
        }
    }
}
