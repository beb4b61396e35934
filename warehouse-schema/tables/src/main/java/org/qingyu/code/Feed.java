package org.qingyu.code;

/**
 * One of the streams of information about a county (四情), or one a county adds.
 *
 * @param code capital letters, stable
 * @param label the Chinese name
 */
public record Feed(String code, String label) {

    /** 社情: grid events, mediation, disputes found on patrol. */
    public static final Feed SHEQING = new Feed("SHEQING", "社情");
    /** 访情: petitions. */
    public static final Feed FANGQING = new Feed("FANGQING", "访情");
    /** 警情: police calls. */
    public static final Feed JINGQING = new Feed("JINGQING", "警情");
    /** 舆情: hotline tickets and counts of opinion. */
    public static final Feed YUQING = new Feed("YUQING", "舆情");
}
