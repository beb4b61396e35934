package org.qingyu.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pieces of HTML. Texts are escaped on their way in. */
final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> pictures = new LinkedHashMap<>();

    /** The pictures so far, each a document of its own. */
    Map<String, String> pictures() {
        return pictures;
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Opens a chapter; the style numbers them. */
    Html heading(String title) {
        text.append("<h2>").append(escaped(title)).append("</h2>\n");
        return this;
    }

    /** Opens what stands after the chapters, without a number. */
    Html appendix(String title) {
        text.append("<h2 class=\"appendix\">").append(escaped(title)).append("</h2>\n");
        return this;
    }

    Html paragraph(String sentence) {
        text.append("<p>").append(escaped(sentence)).append("</p>\n");
        return this;
    }

    Html note(String sentence) {
        text.append("<p class=\"note\">").append(escaped(sentence)).append("</p>\n");
        return this;
    }

    /** @param name of the picture where it becomes a file of its own */
    Html figure(String name, String svg, String caption) {
        pictures.put(name, Drawing.alone(svg));
        text.append("<figure>")
                .append(svg)
                .append("<figcaption>")
                .append(escaped(caption))
                .append("</figcaption></figure>\n");
        return this;
    }

    /** Columns whose header begins with a space are texts, the others numbers. */
    Html table(List<String> headers, List<List<String>> rows) {
        text.append("<div class=\"wide\"><table><thead><tr>");
        for (String header : headers) {
            cell("th", header.startsWith(" "), header.strip());
        }
        text.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell("td", headers.get(column).startsWith(" "), row.get(column));
            }
            text.append("</tr>\n");
        }
        text.append("</tbody></table></div>\n");
        return this;
    }

    private void cell(String tag, boolean words, String value) {
        text.append('<')
                .append(tag)
                .append(words ? " class=\"w\">" : ">")
                .append(escaped(value))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** A figure and what it is. */
    Html tile(String figure, String words) {
        text.append("<div class=\"tile\"><b>")
                .append(escaped(figure))
                .append("</b><span>")
                .append(escaped(words))
                .append("</span></div>\n");
        return this;
    }

    /** HTML that is finished. */
    Html raw(String html) {
        text.append(html);
        return this;
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        double size = Math.abs(value);
        String form = size >= 100 ? "%.0f" : size >= 9.95 ? "%.1f" : size >= 0.095 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.0995 ? "%.1f%%" : "%.0f%%", 100 * share);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
