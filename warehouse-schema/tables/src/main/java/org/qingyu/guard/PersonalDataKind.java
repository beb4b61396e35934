package org.qingyu.guard;

/** What kind of personal data a detector found; the only thing that may be said about a hit. */
public enum PersonalDataKind {
    /** Resident identity number, 18 or 15 digits (身份证号). */
    ID_NUMBER("id_number", "身份证号"),
    /** Payment card (银行卡号). */
    BANK_CARD("bank_card", "银行卡号"),
    /** Mobile or foreign phone number (手机号). */
    MOBILE("mobile", "手机号"),
    /** Landline number with area code, or after a word that says so (固定电话). */
    LANDLINE("landline", "固定电话"),
    /** Vehicle plate, new-energy plates included (车牌号). */
    PLATE("plate", "车牌号"),
    /** E-mail address (电子邮箱). */
    EMAIL("email", "电子邮箱"),
    /** Name of a person (姓名). */
    NAME("name", "姓名");

    private final String code;
    private final String label;

    PersonalDataKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The Chinese word for it, as an official reads it. */
    public String label() {
        return label;
    }
}
