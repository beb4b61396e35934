package org.qingyu.notices.county;

/**
 * A category of the catalogue.
 *
 * @param dispute a dispute (D) rather than an auxiliary category (A)
 * @param restricted never shown below town, never pushed, small counts hidden 受限类别
 */
public record Category(String code, String name, boolean dispute, boolean restricted) {

    /** The name without what a column head has no room for. */
    public String shortName() {
        String bare = name.replaceAll("[(（].*", "");
        return bare.length() > 4 ? bare.replaceAll("纠纷$", "") : bare;
    }
}
