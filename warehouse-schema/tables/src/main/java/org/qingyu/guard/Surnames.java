package org.qingyu.guard;

import java.util.BitSet;
import java.util.Set;

/** The letters Chinese names are made of: the commoner surnames (百家姓) and letters typical of given names. */
final class Surnames {

    private static final BitSet SINGLE = letters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
            + "鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司"
            + "卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封"
            + "谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来"
            + "扈晁芮都普阙浦戈伏鹿薄邸雍辜阿乌母裘亓修邰赫傅萧杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利肇");
    private static final Set<String> DOUBLE = Set.of(
            "欧阳", "上官", "司马", "司徒", "诸葛", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "轩辕", "端木", "长孙", "宇文", "独孤", "南宫", "闻人",
            "申屠", "澹台", "完颜", "呼延", "赫连", "鲜于", "百里", "东郭", "西门", "公冶", "淳于", "单于", "太史", "万俟", "钟离", "濮阳");

    /** Letters of given names that hardly ever stand in the name of a village. */
    private static final BitSet GIVEN = letters("伟芳娜秀英敏静丽强磊军勇艳杰娟涛超霞刚桂玲红梅萍波辉鹏鑫宇轩博涵欣怡婷雪倩琳佳慧颖莹晶燕珍翠琴洁萌雨梓豪俊峰健亮斌彬"
            + "琪瑶瑜琦瑞玮璐璇珊珂玥妍妮娇娥婉媛嫣姗娅婧嘉睿哲翰毅凯帆浩淑惠菊蓉薇蕾芬芸茜茹莉菲蓓兵建志国华文明晓小子丹晨翔洋飞龙鸣桐");
    /** Letters that may stand beside one of those in a given name. */
    private static final BitSet GIVEN_OR_PLACE = letters("平春海龙飞林森成东旭阳晨光宏福生祥宝忠义仁德贵荣昌盛金银兰云莲凤康宁安庆新民兴永元良清正天家大一三四五六七"
            + "胜顺利全保有来才财富连根长水木火土山川江河松柏石玉珠月星雷震远航程思一诚信立本美香莺然可若如心悦彤诗语琼秋冬夏洋丹雅雯君泽昊辰艺馨芝振");

    private static final BitSet COMMON = letters("于董傅萧高王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭汪廖贾黄");
    /** Letters of given names that are almost never the whole of a place's name beside a surname. */
    private static final BitSet STRICT = letters("伟芳娜秀英静丽磊军勇艳杰娟涛超玲萍鹏婷倩琳佳颖宇轩涵欣怡晶洁莹敏俊健亮斌彬娇婉媛婧睿哲毅凯浩淑惠菊蓉薇蕾芬芸莉菲建国志强明晓兰桂");

    /** Names that stand for anybody. */
    private static final Set<String> NOBODY = Set.of("张三", "李四", "王五", "赵六");

    private Surnames() {}

    /** As {@link #isFullName}, but for a field where short names of places are at home. */
    static boolean isNameOfNoPlace(CharSequence text, int from, int until) {
        int surname = lengthAt(text, from);
        int given = until - from - surname;
        if (given < 1 || given > 2 || (surname == 1 && !COMMON.get(text.charAt(from))) || surname == 0) {
            return false;
        }
        char first = text.charAt(from + surname);
        if (NOBODY.contains(text.subSequence(from, until).toString())) {
            return true;
        }
        if (given == 1) {
            return "伟芳娜秀英静丽磊军勇艳杰娟涛玲萍鹏婷倩颖敏强超霞刚斌琳飞雪辉鑫晨翔".indexOf(first) >= 0
                    || (isFullName(text, from, until) && surname == 2);
        }
        char second = text.charAt(from + surname + 1);
        return isFullName(text, from, until)
                && (STRICT.get(first) || STRICT.get(second) || "梅燕博桐鸣远".indexOf(second) >= 0)
                && "山河水峰子".indexOf(second) < 0;
    }

    static boolean isSurname(char letter) {
        return SINGLE.get(letter);
    }

    /** Length of the surname at {@code at}: 2, 1 or 0. */
    static int lengthAt(CharSequence text, int at) {
        if (at + 1 < text.length()
                && DOUBLE.contains(text.subSequence(at, at + 2).toString())) {
            return 2;
        }
        return at >= 0 && at < text.length() && isSurname(text.charAt(at)) ? 1 : 0;
    }

    /** Whether the whole of {@code text[from, until)} reads like a surname with a given name. */
    static boolean isFullName(CharSequence text, int from, int until) {
        int surname = lengthAt(text, from);
        int given = until - from - surname;
        if (surname == 0 || given < 1 || given > 2) {
            return false;
        }
        char first = text.charAt(from + surname);
        if (given == 1) {
            return GIVEN.get(first) || ("三四五六".indexOf(first) >= 0 && "张李王赵".indexOf(text.charAt(from)) >= 0);
        }
        char second = text.charAt(from + surname + 1);
        return isOfAName(first) && isOfAName(second);
    }

    private static boolean isOfAName(char letter) {
        return GIVEN.get(letter) || GIVEN_OR_PLACE.get(letter);
    }

    private static BitSet letters(String letters) {
        var set = new BitSet();
        letters.chars().forEach(set::set);
        return set;
    }
}
