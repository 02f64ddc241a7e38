package smartshop.app.ui.insight;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import smartshop.app.insight.Figures;
import smartshop.app.insight.Insights;
import smartshop.app.ui.Words;

/** The four figures as they are read. */
final class FigureWords {
    /** Of so little nobody can tell. */
    private static final double SAME = 0.01;

    private FigureWords() {}

    /**
     * One figure.
     *
     * @param note what it is made of; may be empty
     * @param before how it was in the period before
     */
    record Line(String name, String value, String note, String before) {
        /** In one go, for a screen reader. */
        String spoken() {
            return String.join(". ", List.of(name + ": " + value, note, before)).replace(". . ", ". ");
        }
    }

    static List<Line> of(Insights looked) {
        return List.of(
                new Line(
                        Words.say("insight.visitors"),
                        visitors(looked.now()),
                        where(looked.where()),
                        number(looked, FigureWords::visitors, Figures::visitors)),
                new Line(
                        Words.say("insight.alerts"),
                        Numbers.number(looked.now().alerts()),
                        alerts(looked.now()),
                        number(looked, of -> Numbers.number(of.alerts()), Figures::alerts)),
                new Line(
                        Words.say("insight.right"),
                        right(looked.now()),
                        decided(looked.now()),
                        before(looked, FigureWords::right)),
                new Line(
                        Words.say("insight.answered"),
                        answered(looked.now()),
                        answers(looked),
                        before(looked, FigureWords::answered)));
    }

    private static String where(Insights.Where where) {
        return switch (where) {
            case ENTRANCES -> Words.say("insight.where.entrances");
            case BUSIEST -> Words.say("insight.where.busiest");
            case ONE_CAMERA -> Words.say("insight.where.one");
        };
    }

    private static String visitors(Figures of) {
        return of.counted() > 0 ? Numbers.number(of.visitors()) : Words.say("insight.none");
    }

    private static String alerts(Figures of) {
        if (of.alerts() == 0) {
            return Words.say("insight.alerts.none");
        }
        if (of.answers().isEmpty()) {
            return Words.say("insight.alerts.shop");
        }
        return of.unsure() + of.unanswered() == 0
                ? Words.say("insight.alerts.all")
                : Words.say("insight.alerts.open", of.unsure(), of.unanswered());
    }

    /** No share of a few. */
    private static String right(Figures of) {
        if (of.decided() == 0) {
            return Words.say("insight.none");
        }
        return of.right().isPresent()
                ? Numbers.share(of.right().getAsDouble())
                : Words.say("insight.few", of.confirmed(), of.decided());
    }

    private static String decided(Figures of) {
        if (of.answers().isEmpty()) {
            return Words.say("insight.answered.shop");
        }
        if (of.decided() == 0) {
            return Words.say("insight.right.none");
        }
        return of.right().isPresent()
                ? Words.say("insight.right.of", of.confirmed(), of.decided())
                : Words.say("insight.right.few");
    }

    private static String answered(Figures of) {
        return of.median().map(Numbers::took).orElse(Words.say("insight.none"));
    }

    private static String answers(Insights looked) {
        if (looked.now().answers().isEmpty()) {
            return Words.say("insight.answered.shop");
        }
        Figures of = looked.now();
        return of.median().isPresent()
                ? Words.say("insight.answered.of", of.responses().answers())
                : Words.say("insight.answered.few", of.responses().answers(), Figures.HANDFUL);
    }

    private static String before(Insights looked, Function<Figures, String> value) {
        return looked.before()
                .map(value)
                .filter(then -> !then.equals(Words.say("insight.none")))
                .map(then -> Words.say("insight.before", then))
                .orElse(Words.say("insight.before.none"));
    }

    /** A share of few would be a large one of nothing. */
    private static String number(Insights looked, Function<Figures, String> value, ToIntFunction<Figures> count) {
        int then = looked.before().map(count::applyAsInt).orElse(0);
        int more = count.applyAsInt(looked.now()) - then;
        String before = before(looked, value);
        if (then < Figures.HANDFUL || more == 0) {
            return before;
        }
        double change = Math.abs((double) more / then);
        if (change < SAME) {
            return Words.say("insight.before.same", before);
        }
        String share = Numbers.change(change);
        return more > 0
                ? Words.say("insight.before.more", before, share)
                : Words.say("insight.before.fewer", before, share);
    }
}
