package smartshop.app.evaluate.report;

import java.util.List;
import java.util.Locale;
import smartshop.app.evaluate.Answer;
import smartshop.app.evaluate.OpenSet;

/** How the best scores of listed people and of strangers lie about the threshold, as SVG: two histograms, one above the other. */
final class ScorePlot {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 230;
    private static final double LEFT = 70;
    private static final double RIGHT = 20;
    private static final double BAND = 85;
    private static final double FIRST = 95;
    private static final double SECOND = FIRST + BAND;
    private static final int BINS = 60;
    private static final double LOWEST = -0.2;
    private static final double HIGHEST = 1;

    private final StringBuilder svg = new StringBuilder();

    private ScorePlot() {}

    static String of(OpenSet measured) {
        return new ScorePlot().draw(measured);
    }

    private String draw(OpenSet measured) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\"",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add(" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#333\">\n");
        add(
                "<title>Scores of listed people and of strangers</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
        bars(measured.result().probes(), FIRST, "#15803d");
        bars(measured.result().strangers(), SECOND, "#64748b");
        text(LEFT - 8, FIRST - 4, "end", "listed");
        text(LEFT - 8, SECOND - 4, "end", "strangers");
        for (double score = 0; score <= HIGHEST; score += 0.2) {
            text(x(score), SECOND + 18, "middle", String.format(Locale.ROOT, "%.1f", score));
        }
        text((LEFT + WIDTH - RIGHT) / 2, SECOND + 38, "middle", "score of the best person (cosine)");
        double threshold = x(measured.chosen().usual());
        add("<path d=\"M%.1f 14V%.1f\" stroke=\"#c2410c\" stroke-dasharray=\"4 3\"/>\n", threshold, SECOND);
        add("<g fill=\"#9a3412\" font-weight=\"600\">");
        text(
                threshold + 6,
                22,
                "start",
                String.format(
                        Locale.ROOT, "usual threshold %.2f", measured.chosen().usual()));
        add("</g>\n</svg>\n");
        return svg.toString();
    }

    /** The highest bar of each kind is as high as the band; without photos in which no face was found. */
    private void bars(List<Answer> answers, double base, String colour) {
        int[] counts = new int[BINS];
        answers.stream().filter(Answer::face).forEach(answer -> counts[bin(answer.score())]++);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double width = (WIDTH - RIGHT - LEFT) / BINS;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                double height = (BAND - 20) * counts[i] / most;
                add(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                        LEFT + i * width, base - height, width - 1, height, colour);
            }
        }
        add("<path d=\"M%.1f %.1fH%.1f\" stroke=\"#333\"/>\n", LEFT, base, WIDTH - RIGHT);
    }

    private static int bin(double score) {
        return Math.clamp((int) ((score - LOWEST) / (HIGHEST - LOWEST) * BINS), 0, BINS - 1);
    }

    private static double x(double score) {
        return LEFT + (score - LOWEST) / (HIGHEST - LOWEST) * (WIDTH - RIGHT - LEFT);
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
