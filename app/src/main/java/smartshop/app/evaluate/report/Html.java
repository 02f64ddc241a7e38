package smartshop.app.evaluate.report;

import java.util.List;

/** Builds a page; all texts are escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    Html heading(String text) {
        return element("h2", text);
    }

    Html subheading(String text) {
        return element("h3", text);
    }

    Html paragraph(String text) {
        return element("p", text);
    }

    Html note(String text) {
        page.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    Html list(List<String> points) {
        page.append("<ul>\n");
        points.forEach(point -> element("li", point));
        page.append("</ul>\n");
        return this;
    }

    /** @param rows as many texts each as {@code columns}; the first of each names the row */
    Html table(List<String> columns, List<List<String>> rows) {
        page.append("<table>\n<thead><tr>");
        columns.forEach(column -> page.append("<th>").append(escaped(column)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
        return this;
    }

    /** @param pairs a name and what it is, each */
    Html facts(List<List<String>> pairs) {
        page.append("<dl>\n");
        for (List<String> pair : pairs) {
            element("dt", pair.getFirst());
            element("dd", pair.getLast());
        }
        page.append("</dl>\n");
        return this;
    }

    /** @param svg as it is, not escaped */
    Html figure(String svg, String caption) {
        page.append("<figure>\n").append(svg);
        page.append("<figcaption>").append(escaped(caption)).append("</figcaption>\n</figure>\n");
        return this;
    }

    /** @param markup as it is, not escaped */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    private Html element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
