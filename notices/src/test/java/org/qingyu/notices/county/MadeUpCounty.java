package org.qingyu.notices.county;

import static org.qingyu.notices.county.Unit.ALL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.qingyu.code.WarningLevel;
import org.qingyu.map.Site;
import org.qingyu.notices.county.FeedState.Health;
import org.qingyu.notices.county.IssuedLevel.Issue;
import org.qingyu.notices.county.IssuedLevel.Window;

/** An invented county with counts, levels and feeds: what tests and a look at the page are made from. */
public final class MadeUpCounty {

    public static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    public static final Instant ISSUED = Instant.parse("2026-05-20T22:31:00Z");
    public static final Place COUNTY = new Place("990101000000", "晴川县", Tier.COUNTY, null, 612_000L, null);

    private static final String[] NAMES = {
        "城关街道", "金水镇", "白石坡镇", "柳林镇", "青龙山镇", "大桥镇", "河口镇", "双井乡", "石门乡", "云台镇", "南湖街道", "马鞍岭乡"
    };
    private static final double[][] SPOTS = {
        {112.61, 30.52}, {112.74, 30.58}, {112.35, 30.71}, {112.5, 30.41}, {112.28, 30.5}, {112.66, 30.37},
        {112.86, 30.44}, {112.45, 30.62}, {112.2, 30.35}, {112.59, 30.75}, {112.64, 30.49}, {112.8, 30.73}
    };
    private static final String[] CATEGORIES = {
        "D01 婚姻家庭纠纷 3",
        "D02 邻里相邻纠纷 5",
        "D03 房屋宅基地纠纷 2.2",
        "D04 土地山林水利权属纠纷 2",
        "D05 征地拆迁安置纠纷 1.2",
        "D06 劳资社保纠纷 3",
        "D07 合同债务纠纷 2.4",
        "D08 涉众金融纠纷 .3",
        "D09 物业小区纠纷 1.6",
        "D10 消费与产品质量纠纷 2",
        "D11 医疗纠纷 .4",
        "D12 交通事故与损害赔偿纠纷 1.5",
        "D13 环境污染与噪声纠纷 2.2",
        "D14 校园教育纠纷 .5",
        "D15 村务三资与干部作风 .8",
        "D16 民生救助优抚补贴 1.8",
        "D17 城乡建设与行政执法 1.2",
        "D18 涉法涉诉 .6",
        "D19 民族宗教(受限) .08",
        "D20 治安侵害(打架、毁物、滋扰) 2.6",
        "D99 其他/待分类 1.4",
        "A01 刑事警情(侵财、诈骗、人身) 3",
        "A02 一般治安警情 3",
        "A03 交通警情 5",
        "A05 群众求助 6",
        "A07 群体性警情 .1"
    };
    private static final String[] FEEDS = {"SHEQING 社情", "FANGQING 访情", "JINGQING 警情", "YUQING 舆情"};

    private MadeUpCounty() {}

    public static List<Place> towns() {
        var towns = new ArrayList<Place>();
        for (int i = 0; i < NAMES.length; i++) {
            towns.add(new Place(
                    codeOf(i),
                    NAMES[i],
                    Tier.TOWN,
                    COUNTY.code(),
                    i == 0 ? 128_000L : 26_000L + 3_700L * i,
                    new Site.Spot(SPOTS[i][0], SPOTS[i][1])));
        }
        return towns;
    }

    public static String codeOf(int town) {
        return "9901011%02d000".formatted(town + 1);
    }

    public static List<Category> categories() {
        var categories = new ArrayList<Category>();
        for (String line : CATEGORIES) {
            String[] parts = line.split(" ");
            categories.add(new Category(
                    parts[0], parts[1], parts[0].startsWith("D"), parts[0].equals("D15") || parts[0].equals("D19")));
        }
        return categories;
    }

    /** Sixteen months of counts with season, growth and a surge of D06 in 金水镇 during the last days. */
    public static DailyCounts counts() {
        var random = new SplittableRandom(7);
        LocalDate first = DAY.minusDays(520);
        var counts = new DailyCounts(first, DAY);
        for (int town = 0; town < NAMES.length; town++) {
            for (String line : CATEGORIES) {
                String[] parts = line.split(" ");
                double weekly = Double.parseDouble(parts[2]) * (town == 0 ? 2.6 : 0.8);
                for (LocalDate day = first; !day.isAfter(DAY); day = day.plusDays(1)) {
                    double season = 1 + 0.2 * Math.sin(day.getDayOfYear() / 58.0);
                    boolean surge = town == 1 && parts[0].equals("D06") && day.isAfter(DAY.minusDays(9));
                    boolean calm = parts[0].equals("D13") && day.isAfter(DAY.minusDays(19));
                    double mean = weekly / 7 * season * (surge ? 5 : calm ? 0.4 : 1);
                    addDay(counts, random, day, codeOf(town), parts[0], mean);
                }
            }
        }
        return counts;
    }

    private static void addDay(
            DailyCounts counts, SplittableRandom random, LocalDate day, String town, String category, double mean) {
        int events = 0;
        for (double left = Math.exp(-mean), tried = random.nextDouble(); tried > left; tried *= random.nextDouble()) {
            events++;
        }
        for (int i = 0; i < events; i++) {
            String feed = FEEDS[random.nextInt(FEEDS.length)].split(" ")[0];
            boolean placeless = random.nextInt(60) == 0;
            if (!placeless) {
                counts.add(day, town, category, feed, 1);
            }
            counts.add(day, COUNTY.code(), category, feed, 1);
        }
    }

    public static List<FeedState> feeds() {
        var feeds = new ArrayList<FeedState>();
        for (String line : FEEDS) {
            String[] parts = line.split(" ");
            boolean missing = parts[0].equals("YUQING");
            LocalDate covered = missing ? DAY.minusDays(4) : DAY;
            feeds.add(new FeedState(
                    parts[0],
                    parts[1],
                    parts[0].toLowerCase(java.util.Locale.ROOT).substring(0, 4) + "-platform",
                    "day",
                    covered,
                    ISSUED.minusSeconds(missing ? 4 * 86_400 : 1_800),
                    24.5,
                    missing ? 0 : 26,
                    missing ? Health.MISSING : Health.OK));
        }
        return feeds;
    }

    /** Everything green but a red and a yellow category, a grave event in a village, a restricted one and a grey one. */
    public static List<IssuedLevel> levels() {
        var levels = new ArrayList<IssuedLevel>();
        levels.add(level(
                COUNTY,
                ALL,
                "全部类别",
                WarningLevel.GREEN,
                DAY.minusDays(40),
                231,
                222.0,
                262.0,
                "",
                "近7天 231 件,通常 222.0 件"));
        for (Place town : towns()) {
            boolean grey = town.name().equals("云台镇");
            levels.add(
                    grey
                            ? level(
                                    town,
                                    ALL,
                                    "全部类别",
                                    WarningLevel.GREY,
                                    DAY.minusDays(3),
                                    9,
                                    12.1,
                                    24.0,
                                    "",
                                    "舆情 缺报:最后数据日 2026-05-16,占本单位通常件数 24%。请联系来源补报,或用 --covers 声明无事项。")
                            : level(
                                    town,
                                    ALL,
                                    "全部类别",
                                    WarningLevel.GREEN,
                                    DAY.minusDays(40),
                                    14,
                                    13.2,
                                    26.0,
                                    "",
                                    "近7天 14 件,通常 13.2 件"));
        }
        Place river = towns().get(1);
        levels.add(level(
                river,
                "D06",
                "劳资社保纠纷",
                WarningLevel.RED,
                DAY.minusDays(2),
                14,
                2.6,
                8.0,
                "R1",
                "近7天 14 件,通常 2.6 件,达到红线 11 件;集中在访情和社情。"));
        levels.add(level(
                river,
                "D12",
                "交通事故与损害赔偿纠纷",
                WarningLevel.YELLOW,
                DAY,
                6,
                1.3,
                6.0,
                "R1",
                "近7天 6 件,通常 1.3 件,达到黄线 6 件。"));
        levels.add(level(
                towns().get(0),
                "D09",
                "物业小区纠纷",
                WarningLevel.YELLOW,
                DAY.minusDays(5),
                13,
                5.0,
                12.0,
                "R1",
                "近7天 13 件,通常 5.0 件,达到黄线 12 件;停车和电梯居多。"));
        Place bridge = towns().get(5);
        Place village = new Place("990101106003", "下湾村", Tier.VILLAGE, bridge.code(), 1_900L, null);
        levels.add(level(
                village,
                "D04",
                "土地山林水利权属纠纷",
                WarningLevel.RED,
                DAY.minusDays(1),
                1,
                null,
                null,
                "R2",
                "5月19日发生 32 人参与的群体性事项,达到红色标准(30 人)。"));
        levels.add(level(
                village,
                ALL,
                "全部类别",
                WarningLevel.RED,
                DAY.minusDays(1),
                2,
                null,
                null,
                "R2",
                "5月19日发生 32 人参与的群体性事项,达到红色标准(30 人)。"));
        levels.add(level(
                bridge,
                "D04",
                "土地山林水利权属纠纷",
                WarningLevel.RED,
                DAY.minusDays(1),
                3,
                1.9,
                7.0,
                "R2",
                "5月19日发生 32 人参与的群体性事项,达到红色标准(30 人)。"));
        levels.removeIf(row ->
                row.unit().regionCode().equals(bridge.code()) && row.unit().isAll());
        levels.add(level(
                bridge,
                ALL,
                "全部类别",
                WarningLevel.RED,
                DAY.minusDays(1),
                15,
                13.2,
                26.0,
                "R2",
                "5月19日发生 32 人参与的群体性事项,达到红色标准(30 人)。"));
        Place lake = towns().get(10);
        levels.add(level(
                lake, "D15", "村务三资与干部作风", WarningLevel.YELLOW, DAY.minusDays(1), 1, 0.6, 4.0, "R2", "5月19日发生集体访 8 人。"));
        return levels;
    }

    public static IssuedLevel level(
            Place place,
            String category,
            String categoryName,
            WarningLevel level,
            LocalDate since,
            long observed,
            @Nullable Double expected,
            @Nullable Double threshold,
            String rules,
            String reason) {
        return new IssuedLevel(
                DAY,
                new Unit(place.code(), place.name(), place.tier(), place.parentCode(), category, categoryName),
                level,
                since.equals(DAY) ? WarningLevel.GREEN : level,
                since,
                rules.isEmpty() ? List.of() : List.of(rules.split(";")),
                new Window(7, observed, expected, threshold),
                1,
                reason,
                new Issue(1, ISSUED, "3f9a1c20b7", "20260520T223100-1", "7c10d2aa"));
    }
}
