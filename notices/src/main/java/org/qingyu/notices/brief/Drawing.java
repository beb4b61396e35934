package org.qingyu.notices.brief;

import com.samskivert.mustache.Escapers;
import java.util.Locale;

/** An SVG drawing in the making. Every text and attribute is escaped on its way in. */
final class Drawing {

    private final StringBuilder svg = new StringBuilder();

    /** Begins a drawing; the title is what a screen reader says. */
    Drawing(double width, double height, String style, String title) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"")
                .append(escaped(style))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\"><title>")
                .append(escaped(title))
                .append("</title>");
    }

    /** An empty element. Attribute names and values alternate; numbers are written short. */
    Drawing shape(String element, Object... attributes) {
        open(element, attributes);
        svg.insert(svg.length() - 1, '/');
        return this;
    }

    Drawing text(String words, Object... attributes) {
        open("text", attributes);
        svg.append(escaped(words)).append("</text>");
        return this;
    }

    Drawing begin(String element, Object... attributes) {
        open(element, attributes);
        return this;
    }

    Drawing end(String element) {
        svg.append("</").append(element).append('>');
        return this;
    }

    String done() {
        return svg + "</svg>";
    }

    private void open(String element, Object... attributes) {
        svg.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            svg.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Double number ? number(number) : escaped(value.toString()))
                    .append('"');
        }
        svg.append('>');
    }

    static String escaped(String text) {
        return Escapers.HTML.escape(text);
    }

    /** One decimal at most. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
