package smartshop.app.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import smartshop.app.evaluate.Evaluation;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.measure.Percent;
import smartshop.app.evaluate.measure.Rate;

/** What the figures do not say. */
final class Limits {
    private Limits() {}

    static List<String> of(Evaluation evaluation) {
        List<String> limits = new ArrayList<>();
        evaluation.openSet().ifPresent(measured -> limits.addAll(openSet(measured)));
        if (evaluation.setting().builtin()) {
            limits.add(
                    "The built-in pair was measured. It is for trying the program out and must not watch a real door.");
        }
        limits.add(
                "The figures hold for pictures like those measured. Another camera, another light or other people give other figures.");
        limits.add(
                "Whether recognition works equally well for all groups of people was not measured: nobody's age, sex or origin is known here.");
        limits.add(
                "Several pictures of one person are counted as independent, which they are not quite; the true intervals are somewhat wider.");
        limits.add("A figure says nothing about whether the use is lawful or proportionate.");
        return limits;
    }

    private static List<String> openSet(OpenSet measured) {
        Rate strangers = measured.result().at(measured.chosen()).fpir();
        double target = measured.chosen().target().fpir();
        List<String> limits = new ArrayList<>();
        if (strangers.atMost() > target) {
            limits.add(
                    "The target, a FPIR of %s, is one false alert in %s visitors. Photos of %s strangers cannot show so little: they show no more than that it is at most %s. That the target is met follows from calibration, which extends the distribution of strangers' scores to rates that were not seen; it expects %s false alerts a month."
                            .formatted(
                                    Percent.of(target),
                                    Numbers.count(Math.round(1 / target)),
                                    Numbers.count(measured.result().strangerPeople()),
                                    Percent.of(strangers.atMost()),
                                    Numbers.plain(measured.chosen().expectedFalseAlertsAMonth())));
        }
        limits.add(
                "If these strangers are those whom the pack was calibrated with, the part of them that is accepted is lower than it would be with others.");
        limits.add(
                "One photo was decided on at a time. Before a camera, at least three agreeing pictures and a clear lead over the second-best person are needed, so there both errors differ.");
        return limits;
    }
}
