package smartshop.app.evaluate.report;

import java.util.List;
import java.util.Locale;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.OpenSetResult;
import smartshop.app.evaluate.measure.DetCurve;
import smartshop.app.evaluate.measure.Percent;

/** A DET curve as SVG: what is missed (linear) over what is falsely accepted (logarithmic). */
public final class CurvePlot {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 380;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;
    private static final double TOP = 20;
    private static final double BOTTOM = 60;
    /** Upper ends of the vertical axis, of which the first that holds the curve is taken. */
    private static final double[] TALL = {0.05, 0.1, 0.2, 0.5, 1};

    private final DetCurve curve;
    private final String across;
    private final String upwards;
    private final int decades;
    private final double tall;
    private final StringBuilder svg = new StringBuilder();

    /** @param highest missed part that must be seen, 0 to 1 */
    private CurvePlot(DetCurve curve, double highest, String across, String upwards) {
        this.curve = curve;
        this.across = across;
        this.upwards = upwards;
        DetCurve.Point strictest = curve.at(0);
        decades = (int) Math.ceil(Math.log10(2.0 * strictest.accepted().of()));
        double most = Math.max(highest, strictest.missed().value());
        double end = 1;
        for (int i = TALL.length - 1; i >= 0 && TALL[i] > most; i--) {
            end = TALL[i];
        }
        tall = end;
    }

    /** The trade-off of a search, with the point that the calibrated thresholds gave. */
    public static String of(OpenSet measured) {
        OpenSetResult.At at = measured.result().at(measured.chosen());
        CurvePlot plot = new CurvePlot(
                measured.result().curve(measured.chosen()),
                1 - at.tpir().value(),
                "Strangers taken for somebody listed (FPIR)",
                "Listed people not found (FNIR)");
        return plot.draw(() -> plot.mark(at.fpir().value(), 1 - at.tpir().value()));
    }

    /** The trade-off of one-to-one comparison. */
    static String pairs(DetCurve curve) {
        CurvePlot plot = new CurvePlot(
                curve, 0, "Pairs of two people taken for one (FMR)", "Pairs of one person taken for two (FNMR)");
        return plot.draw(() -> {});
    }

    private String draw(Runnable more) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\"",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add(" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#333\">\n");
        add("<title>%s over %s</title>\n", upwards, across);
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>\n", WIDTH, HEIGHT);
        axes();
        line();
        more.run();
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (int decade = 0; decade <= decades; decade++) {
            double rate = Math.pow(10, -decade);
            add("<path d=\"M%.1f %.1fV%.1f\" stroke=\"#ddd\"/>\n", x(rate), TOP, HEIGHT - BOTTOM);
            text(x(rate), HEIGHT - BOTTOM + 18, "middle", label(rate));
        }
        for (int i = 0; i <= 5; i++) {
            double rate = tall * i / 5;
            add("<path d=\"M%.1f %.1fH%.1f\" stroke=\"#ddd\"/>\n", LEFT, y(rate), WIDTH - RIGHT);
            text(LEFT - 8, y(rate) + 4, "end", label(rate));
        }
        add(
                "<path d=\"M%.1f %.1fV%.1fH%.1f\" stroke=\"#333\" fill=\"none\"/>\n",
                LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT);
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, "middle", across);
        add(
                "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>\n",
                (TOP + HEIGHT - BOTTOM) / 2, upwards);
    }

    /** Steps, because between two strangers' scores nothing changes; down the left edge no stranger is accepted. */
    private void line() {
        List<DetCurve.Point> points = curve.points();
        add("<path fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" d=\"M%.1f %.1f", LEFT, TOP);
        points.forEach(point ->
                add("H%.1fV%.1f", x(point.accepted().value()), y(point.missed().value())));
        add("\"/>\n");
    }

    private void mark(double accepted, double missed) {
        double x = x(accepted);
        double y = y(missed);
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#c2410c\" stroke=\"#fff\"/>\n", x, y);
        boolean right = x > WIDTH / 2;
        add("<g fill=\"#9a3412\" font-weight=\"600\">");
        text(
                x + (right ? -10 : 10),
                y - 8,
                right ? "end" : "start",
                accepted == 0 ? "calibrated: no stranger accepted" : "calibrated");
        add("</g>");
    }

    private double x(double rate) {
        double log = rate <= 0 ? -decades : Math.max(-decades, Math.log10(rate));
        return WIDTH - RIGHT + log / decades * (WIDTH - RIGHT - LEFT);
    }

    private double y(double rate) {
        return HEIGHT - BOTTOM - Math.min(1, rate / tall) * (HEIGHT - BOTTOM - TOP);
    }

    private static String label(double rate) {
        return Percent.of(rate).replaceFirst("\\.?0+ %", " %");
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, Html.escaped(words));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
